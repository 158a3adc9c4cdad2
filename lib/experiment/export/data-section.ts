import { generatedDefaults } from '@/lib/engine/defaults';
import type {
  ClassificationSet,
  CurveSet,
  DataSpec,
  Feature,
  GeneratedData,
  RegressionSet,
  ShippedData,
  TableData,
} from '@/lib/engine/spec';
import { heading, pythonList, pythonNumber, pythonRows } from './python';

/** Python bodies of the engine's rules for one point; see lib/engine/data/generate.ts. */
const pointRules: Record<ClassificationSet, string> = {
  moons: `angle = np.pi * place
if label == 0:
    return np.cos(angle) - 0.5, np.sin(angle) - 0.25
return 0.5 - np.cos(angle), 0.25 - np.sin(angle)`,
  circles: `radius = 0.45 * np.sqrt(draws.uniform()) if label == 0 else draws.uniform(0.8, 1)
return radius * np.cos(2 * np.pi * place), radius * np.sin(2 * np.pi * place)`,
  blobs: `angle = 2 * np.pi * label / CLASSES + np.pi / 4
x = 0.7 * np.cos(angle) + 0.15 * draws.normal()
return x, 0.7 * np.sin(angle) + 0.15 * draws.normal()`,
  spirals: `radius = 0.05 + 0.95 * place
angle = 3 * np.pi * place + 2 * np.pi * label / CLASSES
return radius * np.cos(angle), radius * np.sin(angle)`,
  xor: `x, y = draws.uniform(0.05, 1), draws.uniform(0.05, 1)
side = 1 if place < 0.5 else -1
return (side * x, side * y) if label == 0 else (side * x, -side * y)`,
  gaussians: `centre = -0.5 if label == 0 else 0.5
x = centre + 0.3 * draws.normal()
return x, centre + 0.3 * draws.normal()`,
  checkerboard: `row = int(draws.uniform() * 4)
column = 2 * int(draws.uniform() * 2) + (row + label) % 2
x = (column + draws.uniform()) / 2 - 1
return x, (row + draws.uniform()) / 2 - 1`,
};

const surfaces: Record<RegressionSet | CurveSet, string> = {
  plane: 'return (x + y) / 2',
  ripple: 'return np.cos(2 * np.pi * np.sqrt(x * x + y * y))',
  saddle: 'return x * x - y * y',
  hills: `def hill(a, b):
    return np.exp(-6 * ((x - a) ** 2 + (y - b) ** 2))
return hill(0.5, 0.4) + hill(-0.4, -0.6) - hill(-0.5, 0.5)`,
  line: 'return 0.8 * x',
  sine: 'return np.sin(np.pi * x)',
  step: 'return -0.5 if x < 0 else 0.5',
};

const curves: readonly string[] = ['line', 'sine', 'step'];

const featureText: Record<Feature, string> = {
  x: 'x',
  y: 'y',
  'x²': 'x * x',
  'y²': 'y * y',
  xy: 'x * y',
  'sin x': 'np.sin(np.pi * x)',
  'sin y': 'np.sin(np.pi * y)',
};

const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');

/**
 * Python that leaves `features` (N × inputs), `targets` (N, or N × inputs for an autoencoder)
 * and, after the split, `train` and `validation` (lists of row numbers).
 */
export function dataSection(data: DataSpec, address: string): string {
  const seed = data.seed === undefined ? 'SEED' : String(data.seed);
  return [
    heading('Data'),
    makeData(data, seed, address),
    '',
    splitText(data, seed),
    ...(wantsScaling(data) ? ['', scalingText] : []),
  ].join('\n');
}

function makeData(data: DataSpec, seed: string, address: string): string {
  switch (data.set) {
    case 'table':
      return tableText(data);
    case 'digits':
    case 'fashion':
    case 'fashion14':
    case 'iris':
      return shippedText(data, seed, address);
    default:
      return generatedText(data, seed);
  }
}

function generatedText(data: GeneratedData, seed: string): string {
  const { samples, noise, classes } = { ...generatedDefaults, ...data };
  const isCurve = curves.includes(data.set);
  const names = data.features ?? (isCurve ? (['x'] as const) : (['x', 'y'] as const));
  const start = [
    `SAMPLES, NOISE, CLASSES = ${samples}, ${pythonNumber(noise)}, ${classes}`,
    `draws = Draws(stream("data/${data.set}", ${seed}))`,
  ];
  const body =
    data.set in pointRules
      ? [
          'def point(label, place):',
          indented(pointRules[data.set as ClassificationSet]),
          '',
          '',
          'points, targets = [], []',
          'for i in range(SAMPLES):  # classes take turns',
          '    label, place = i % CLASSES, (i // CLASSES + 0.5) / -(-SAMPLES // CLASSES)',
          '    x, y = point(label, place)',
          '    points.append((x + NOISE * draws.normal(), y + NOISE * draws.normal()))',
          '    targets.append(label)',
        ]
      : [
          'def surface(x, y):',
          indented(surfaces[data.set as RegressionSet]),
          '',
          '',
          'points, targets = [], []',
          'for _ in range(SAMPLES):',
          isCurve
            ? '    x, y = draws.uniform(-1, 1), 0'
            : '    x, y = draws.uniform(-1, 1), draws.uniform(-1, 1)',
          '    targets.append(surface(x, y) + NOISE * draws.normal())',
          '    points.append((x, y))',
        ];
  return [
    ...start,
    '',
    '',
    ...body,
    '',
    'x, y = np.array(points, dtype=np.float32).T.astype(np.float64)',
    `features = np.stack([${names.map((name) => featureText[name]).join(', ')}], axis=1)`,
    'targets = np.array(targets)',
  ].join('\n');
}

function tableText({ features, targets }: TableData): string {
  return [
    `features = np.array(${pythonRows(features)}, dtype=np.float64)`,
    `targets = np.array(${pythonList(targets)})`,
  ].join('\n');
}

/** Largest value of a pixel in the files. */
const WHITE = 16;

function shippedText(data: ShippedData, seed: string, address: string): string {
  const isIris = data.set === 'iris';
  const file = `${data.set}.csv`;
  const lines = [
    `# Save ${address}/${file} beside this program.`,
    `rows = np.loadtxt("${file}", delimiter=","${isIris ? ', skiprows=1' : ''})`,
    `features, targets = rows[:, :-1]${isIris ? '' : ` / ${WHITE}`}, rows[:, -1].astype(int)`,
  ];
  if (data.classes) {
    lines.push(
      `CLASSES = ${pythonList(data.classes)}  # kept, and numbered from 0 in this order`,
      'kept = np.flatnonzero(np.isin(targets, CLASSES))',
      'features = features[kept]',
      'targets = np.array([CLASSES.index(label) for label in targets[kept]])',
    );
  }
  if (data.samples !== undefined) {
    lines.push(
      '',
      '# The same number of each class, as far as there are enough.',
      `draws = Draws(stream("data/${data.set}", ${seed}))`,
      'groups = [list(np.flatnonzero(targets == k)) for k in range(targets.max() + 1)]',
      'for group in groups:',
      '    draws.shuffle(group)',
      'turns = [g[t] for t in range(max(map(len, groups))) for g in groups if t < len(g)]',
      `chosen = sorted(turns[:${data.samples}])`,
      'features, targets = features[chosen], targets[chosen]',
    );
  }
  if (data.target === 'features') lines.push('targets = features  # an autoencoder');
  return lines.join('\n');
}

function splitText(data: DataSpec, seed: string): string {
  const share = data.validationShare ?? generatedDefaults.validationShare;
  return [
    'order = list(range(len(features)))',
    `aside = min(int(len(order) * ${pythonNumber(share)} + 0.5), len(order) - 1)`,
    'if aside > 0:',
    `    Draws(stream("data/split", ${seed})).shuffle(order)`,
    'validation, train = order[:aside], order[aside:]',
  ].join('\n');
}

const scalingText = `features = features.astype(np.float32).astype(np.float64)
mean, deviation = features[train].mean(axis=0), features[train].std(axis=0)
deviation[deviation == 0] = 1
features = (features - mean) / deviation`;

function wantsScaling(data: DataSpec): boolean {
  return data.set === 'iris' || (data.set === 'table' && data.standardize === true);
}
