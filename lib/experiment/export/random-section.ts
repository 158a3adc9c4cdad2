import { heading } from './python';

/**
 * The engine's random numbers in Python: draws are a function of (stream, index), so that the
 * printed program makes the same data, first weights, batches and masks as the page.
 *
 * @see lib/engine/random.ts and lib/engine/kernels/assembly/random.ts
 */
export const randomSection = `${heading('Random numbers: the same draws as on the page')}
def mix(x):
    x = (x ^ (x >> 16)) * 0x85EBCA6B & 0xFFFFFFFF
    x = (x ^ (x >> 13)) * 0xC2B2AE35 & 0xFFFFFFFF
    return x ^ (x >> 16)


def bits(key, index):
    """Draw number \`index\` of a stream: 32 random bits."""
    turned = (key << 16 | key >> 16) & 0xFFFFFFFF
    return mix(mix(index * 0x9E3779B9 + key & 0xFFFFFFFF) ^ turned)


def stream(name, seed=SEED):
    """The key of a named stream."""
    key = 0x811C9DC5
    for letter in name:
        key = (key ^ ord(letter)) * 0x01000193 & 0xFFFFFFFF
    return bits(key, seed)


def normal(key, index):
    """Standard normal numbers (Box and Muller)."""
    pair = index - index % 2
    radius = np.sqrt(-2 * np.log((bits(key, pair) + 0.5) / 2**32))
    angle = 2 * np.pi * (bits(key, pair + 1) + 0.5) / 2**32
    return radius * np.where(index % 2 == 0, np.cos(angle), np.sin(angle))


class Draws:
    """Draws one after the other from a stream."""

    def __init__(self, key):
        self.key, self.index = key, 0

    def uniform(self, low=0.0, high=1.0):
        self.index += 1
        return low + (high - low) * (bits(self.key, self.index - 1) / 2**32)

    def normal(self):
        pair = self.index + self.index % 2
        self.index = pair + 2
        return float(normal(self.key, pair))

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = int(self.uniform() * (i + 1))
            items[i], items[j] = items[j], items[i]


def shuffled(count, key):
    order = list(range(count))
    for i in range(count - 1, 0, -1):
        j = mix(i * 0x9E3779B9 + key & 0xFFFFFFFF) * (i + 1) >> 32
        order[i], order[j] = order[j], order[i]
    return order`;

/** Where number (sample, unit) of a batch lies in a stream: samples go in groups of four. */
export const placesFunction = `def places(samples, width):
    """Which draw belongs to which number of a batch."""
    s = np.arange(samples, dtype=np.uint64)[:, None]
    i = np.arange(width, dtype=np.uint64)[None, :]
    return s // 4 * (4 * width) + i * 4 + s % 4`;
