"""PyTorch on one thread. Reads {"name": W, "steps": n} a line, answers with the seconds taken."""
import json
import os
import sys
import time

# Read when the libraries are loaded; later calls do not reach all of them.
for name in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[f"{name}_NUM_THREADS"] = "1"

try:
    import torch
except Exception as error:  # not installed: say so and end
    print(json.dumps({"missing": str(error)}), flush=True)
    sys.exit(0)

torch.set_num_threads(1)
torch.set_num_interop_threads(1)
# Networks that have learned all there is would otherwise be timed at computing with denormals.
torch.set_flush_denormal(True)
nn = torch.nn
ready = {}


def prepare(name, w):
    layers, batch = w["layers"], w["batch"]
    regression = w["kind"] == "regression"
    parts = []
    for i in range(len(layers) - 1):
        parts.append(nn.Linear(layers[i], layers[i + 1]))
        last = i == len(layers) - 2
        if regression:
            parts.append(nn.Tanh())
        elif not last:
            if w.get("regularized"):
                parts.append(nn.BatchNorm1d(layers[i + 1]))
            parts.append(nn.ReLU())
            if w.get("regularized"):
                parts.append(nn.Dropout(0.2))
    model = nn.Sequential(*parts)
    x = torch.tensor(w["features"], dtype=torch.float32)
    y = torch.tensor(w["targets"], dtype=torch.float32 if regression else torch.long)
    if regression:
        y = y[:, None]
    batches = [(x[i:i + batch], y[i:i + batch]) for i in range(0, len(x) - batch + 1, batch)]
    loss = nn.MSELoss() if regression else nn.CrossEntropyLoss()
    make = torch.optim.SGD if regression else torch.optim.Adam
    optimizer = make(model.parameters(), lr=w["rate"])
    weights = [p.weight for p in parts if isinstance(p, nn.Linear)]
    at = 0

    def run(steps):
        nonlocal at
        for _ in range(steps):
            a, b = batches[at]
            optimizer.zero_grad(set_to_none=True)
            value = loss(model(a), b)
            if w.get("regularized"):
                value = value + 1e-4 * sum((p * p).sum() for p in weights)
            value.backward()
            optimizer.step()
            at = (at + 1) % len(batches)

    return run


def find_blas():
    """The library that multiplies matrices, by the name of its file."""
    if torch.backends.mkl.is_available():
        return "mkl"
    with open("/proc/self/maps") as maps:
        loaded = {line.split()[-1].lower() for line in maps if "/" in line}
    return next((b for b in ("openblas", "blis", "mkl", "atlas") if any(b in f for f in loaded)), "")


print(json.dumps({"version": torch.__version__, "blas": find_blas()}), flush=True)
for line in sys.stdin:
    order = json.loads(line)
    if "prepare" in order:
        ready[order["prepare"]] = prepare(order["prepare"], order["workload"])
        print("{}", flush=True)
        continue
    start = time.perf_counter()
    ready[order["name"]](order["steps"])
    print(json.dumps({"seconds": time.perf_counter() - start}), flush=True)
