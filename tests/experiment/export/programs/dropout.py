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
def places(samples, width):
    """Which draw belongs to which number of a batch."""
    s = np.arange(samples, dtype=np.uint64)[:, None]
    i = np.arange(width, dtype=np.uint64)[None, :]
    return s // 4 * (4 * width) + i * 4 + s % 4


class Dropout(nn.Module):
    """nn.Dropout with the page's masks: the mask of a step depends on seed, layer and step alone."""

    step = 0

    def __init__(self, rate, name):
        super().__init__()
        self.rate, self.key = rate, stream(name)

    def forward(self, x):
        if not self.training:
            return x
        draws = bits(bits(self.key, Dropout.step), places(*x.shape)) >> 8
        kept = draws >= int(np.float32(self.rate) * 2**24)
        return x * torch.from_numpy(kept).to(x.dtype) / (1 - self.rate)


def normals(name, fan_in, units, deviation):
    index = np.arange(fan_in * units, dtype=np.uint64) * 2
    return (deviation * normal(stream(name), index)).reshape(fan_in, units)


def uniforms(name, fan_in, units, limit):
    index = np.arange(fan_in * units, dtype=np.uint64)
    return (limit * (2 * bits(stream(name), index) / 2**32 - 1)).reshape(fan_in, units)


model = nn.Sequential(
    nn.Linear(2, 7), nn.ReLU(),
    Dropout(0.3, "layer 1/mask"),
    nn.Linear(7, 1),
)
dense = [layer for layer in model if isinstance(layer, nn.Linear)]
with torch.no_grad():  # nn.Linear keeps units × fan in, the transpose
    # He: variance 2 / fan in
    dense[0].weight.copy_(torch.from_numpy(normals("layer 0/weights", 2, 7, np.sqrt(2 / 2)).T))
    dense[0].bias.zero_()
    # Glorot (Xavier): variance 2 / (fan in + fan out)
    dense[1].weight.copy_(torch.from_numpy(uniforms("layer 2/weights", 7, 1, np.sqrt(3 * 2 / 8)).T))
    dense[1].bias.zero_()


# ── Training ──────────────────────────────────────────────────────────────────────
x = torch.tensor(features, dtype=torch.float32)
t = torch.tensor(np.where(np.array(targets) == 0, 0, 1)[:, None], dtype=torch.float32)

BATCH = min(10, len(train))
STEPS_PER_EPOCH = -(-len(train) // BATCH)
STEPS = 20
EVALUATE_EVERY = 10
parameters = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(parameters, lr=0.1)


def loss_of(y, t):
    return F.binary_cross_entropy_with_logits(y, t, reduction="none").mean(dim=1)  # one number a sample


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
    Dropout.step = step
    optimizer.zero_grad()
    loss = training_loss(model(x[rows]), t[rows], rows)
    loss.backward()
    optimizer.step()
    if (step + 1) % EVALUATE_EVERY == 0 and report(step + 1):
        break
