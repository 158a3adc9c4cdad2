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
# Save https://descent.example/data/digits.csv beside this program.
rows = np.loadtxt("digits.csv", delimiter=",")
features, targets = rows[:, :-1] / 16, rows[:, -1].astype(int)
CLASSES = [6, 9, 3]  # kept, and numbered from 0 in this order
kept = np.flatnonzero(np.isin(targets, CLASSES))
features = features[kept]
targets = np.array([CLASSES.index(label) for label in targets[kept]])

# The same number of each class, as far as there are enough.
draws = Draws(stream("data/digits", SEED))
groups = [list(np.flatnonzero(targets == k)) for k in range(targets.max() + 1)]
for group in groups:
    draws.shuffle(group)
turns = [g[t] for t in range(max(map(len, groups))) for g in groups if t < len(g)]
chosen = sorted(turns[:60])
features, targets = features[chosen], targets[chosen]

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
    keras.Input((64,)),
    layers.Reshape((8, 8, 1)),
    layers.RandomTranslation(0.125, 0.125, fill_mode="constant"),
    layers.RandomRotation(0.0416667, fill_mode="constant"),
    layers.RandomZoom(0.1, fill_mode="constant"),
    layers.GaussianNoise(0.1),
    layers.RandomElasticTransform(1.0, scale=0.5),  # Keras's own kind of bending
    layers.Reshape((64,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(3),
])
dense = [layer for layer in model.layers if isinstance(layer, layers.Dense)]
dense[0].set_weights([normals("layer 0/weights", 64, 16, np.sqrt(2 / 64)), np.zeros(16)])  # He: variance 2 / fan in
dense[1].set_weights([uniforms("layer 1/weights", 16, 3, np.sqrt(3 * 2 / 19)), np.zeros(3)])  # Glorot (Xavier): variance 2 / (fan in + fan out)


# ── Training ──────────────────────────────────────────────────────────────────────
x = features.astype("float32")
t = keras.utils.to_categorical(targets, 3)

BATCH = min(16, len(train))
EPOCHS = -(-20 * BATCH // len(train))  # 20 steps, in whole epochs
optimizer = keras.optimizers.Adam(learning_rate=0.01, beta_1=0.9, beta_2=0.999, epsilon=1e-8)
model.compile(optimizer=optimizer, loss=keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(
    x[train],
    t[train],
    batch_size=BATCH,
    epochs=EPOCHS,
    validation_data=(x[validation], t[validation]) if validation else None,
    verbose=2,
)
