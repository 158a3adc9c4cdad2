"""An experiment of Descent. Needs numpy and torch."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

SEED = 11

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


model = nn.Sequential(
    nn.Linear(64, 16), nn.ReLU(),
    nn.Linear(16, 3),
)
dense = [layer for layer in model if isinstance(layer, nn.Linear)]
with torch.no_grad():  # nn.Linear keeps units × fan in, the transpose
    # He: variance 2 / fan in
    dense[0].weight.copy_(torch.from_numpy(normals("layer 0/weights", 64, 16, np.sqrt(2 / 64)).T))
    dense[0].bias.zero_()
    # Glorot (Xavier): variance 2 / (fan in + fan out)
    dense[1].weight.copy_(torch.from_numpy(uniforms("layer 1/weights", 16, 3, np.sqrt(3 * 2 / 19)).T))
    dense[1].bias.zero_()


# ── Training ──────────────────────────────────────────────────────────────────────
x = torch.tensor(features, dtype=torch.float32)
t = torch.tensor(targets)

BATCH = min(16, len(train))
STEPS_PER_EPOCH = -(-len(train) // BATCH)
STEPS = 20
EVALUATE_EVERY = 10
parameters = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.Adam(parameters, lr=0.01, betas=(0.9, 0.999), eps=1e-8)


def loss_of(y, t):
    return F.cross_entropy(y, t, reduction="none")  # one number a sample


def training_loss(y, t, rows):
    loss = loss_of(y, t).mean()
    return loss


def evaluate(rows):
    """Loss in evaluation mode."""
    if not rows:
        return float("nan")
    model.eval()
    with torch.no_grad():
        loss = loss_of(model(x[rows]), t[rows]).mean().item()
    model.train()
    return loss


def between(values, size, row, column):
    """Bilinear interpolation; outside the square is 0."""
    top, left = np.floor(row).astype(int), np.floor(column).astype(int)
    down, right = row - top, column - left
    padded = np.pad(values.reshape(size, size), 1)

    def at(r, c):
        return padded[np.clip(r, -1, size) + 1, np.clip(c, -1, size) + 1]

    above = at(top, left) * (1 - right) + at(top, left + 1) * right
    below = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right
    return above * (1 - down) + below * down


def augment(picture, draws):
    """A picture shifted, turned, scaled, bent and noised by chance."""
    size = 8
    dx, dy = draws.uniform(-1, 1), draws.uniform(-1, 1)
    angle = np.radians(draws.uniform(-15, 15))
    factor = 1 + draws.uniform(-0.1, 0.1)
    cos, sin = np.cos(angle) / factor, np.sin(angle) / factor
    middle = (size - 1) / 2
    row, column = np.mgrid[0:size, 0:size]
    x, y = column - middle - dx, row - middle - dy
    from_x, from_y = cos * x + sin * y + middle, cos * y - sin * x + middle
    knots = [np.array([0.5 * draws.normal() for _ in range(16)]) for _ in "xy"]
    places = row / (size - 1) * 3, column / (size - 1) * 3
    from_x, from_y = from_x + between(knots[0], 4, *places), from_y + between(knots[1], 4, *places)
    result = between(picture, size, from_y, from_x).reshape(-1)
    noise = np.array([0.1 * draws.normal() for _ in result])
    result = np.clip(result + noise, 0, 1)
    return result


def report(step):
    train_loss, validation_loss = evaluate(train), evaluate(validation)
    print(f"step {step:6d}  training {train_loss:.6f}  validation {validation_loss:.6f}")
    return False


report(0)
for step in range(STEPS):
    epoch, place = divmod(step, STEPS_PER_EPOCH)
    if place == 0:
        order = shuffled(len(train), bits(stream("shuffle"), epoch))
    rows = [train[i] for i in order[place * BATCH : (place + 1) * BATCH]]
    draws = Draws(bits(stream("augment"), step))
    pictures = np.stack([augment(features[row], draws) for row in rows])
    batch = torch.tensor(pictures, dtype=torch.float32)
    optimizer.zero_grad()
    loss = training_loss(model(batch), t[rows], rows)
    loss.backward()
    optimizer.step()
    if (step + 1) % EVALUATE_EVERY == 0 and report(step + 1):
        break
