"""An experiment of Descent. Needs numpy and keras 3."""
import keras
import numpy as np
from keras import constraints, layers, regularizers

SEED = 11
keras.utils.set_random_seed(SEED)

# ── Random numbers: the same draws as on the page ─────────────────────────────────
def mix(x):
    x = (x ^ (x >> 16)) * 0x85EBCA6B & 0xFFFFFFFF
    x = (x ^ (x >> 13)) * 0xC2B2AE35 & 0xFFFFFFFF
    return x ^ (x >> 16)


def bits(key, index):
    """Draw number `index` of a stream: 32 random bits."""
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
    return order


# ── Data ──────────────────────────────────────────────────────────────────────────
SAMPLES, NOISE, CLASSES = 60, 0.1, 2
draws = Draws(stream("data/moons", SEED))


def point(label, place):
    angle = np.pi * place
    if label == 0:
        return np.cos(angle) - 0.5, np.sin(angle) - 0.25
    return 0.5 - np.cos(angle), 0.25 - np.sin(angle)


points, targets = [], []
for i in range(SAMPLES):  # classes take turns
    label, place = i % CLASSES, (i // CLASSES + 0.5) / -(-SAMPLES // CLASSES)
    x, y = point(label, place)
    points.append((x + NOISE * draws.normal(), y + NOISE * draws.normal()))
    targets.append(label)

x, y = np.array(points, dtype=np.float32).T.astype(np.float64)
features = np.stack([x, y], axis=1)
targets = np.array(targets)

order = list(range(len(features)))
aside = min(int(len(order) * 0.3 + 0.5), len(order) - 1)
if aside > 0:
    Draws(stream("data/split", SEED)).shuffle(order)
validation, train = order[:aside], order[aside:]


# ── Network ───────────────────────────────────────────────────────────────────────
def normals(name, fan_in, units, deviation):
    index = np.arange(fan_in * units, dtype=np.uint64) * 2
    return (deviation * normal(stream(name), index)).reshape(fan_in, units)


def uniforms(name, fan_in, units, limit):
    index = np.arange(fan_in * units, dtype=np.uint64)
    return (limit * (2 * bits(stream(name), index) / 2**32 - 1)).reshape(fan_in, units)


model = keras.Sequential([
    keras.Input((2,)),
    layers.GaussianNoise(0.05),
    layers.Dense(5, use_bias=False),
    layers.BatchNormalization(momentum=0.8, epsilon=0.00001),  # Keras's momentum is 1 − PyTorch's
    layers.LeakyReLU(negative_slope=0.2),
    layers.Dense(1),
])
dense = [layer for layer in model.layers if isinstance(layer, layers.Dense)]
dense[0].set_weights([normals("layer 0/weights", 2, 5, np.sqrt(2 / 2))])  # He: variance 2 / fan in
dense[1].set_weights([uniforms("layer 3/weights", 5, 1, np.sqrt(3 * 2 / 6)), np.zeros(1)])  # Glorot (Xavier): variance 2 / (fan in + fan out)


# ── Training ──────────────────────────────────────────────────────────────────────
x = features.astype("float32")
t = np.where(np.array(targets) == 0, 0, 1)[:, None].astype("float32")

BATCH = min(9, len(train))
EPOCHS = -(-20 * BATCH // len(train))  # 20 steps, in whole epochs
optimizer = keras.optimizers.SGD(learning_rate=0.1)
model.compile(optimizer=optimizer, loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(
    x[train],
    t[train],
    batch_size=BATCH,
    epochs=EPOCHS,
    validation_data=(x[validation], t[validation]) if validation else None,
    verbose=2,
)
