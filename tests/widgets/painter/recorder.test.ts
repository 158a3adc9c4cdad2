import { expect, test, vi } from 'vitest';
import { drawChart } from '@/lib/widgets/figures/draw-curves';
import { Recorder } from '@/lib/widgets/painter/recorder';
import { replay, type Surface } from '@/lib/widgets/painter/replay';

/** A canvas context that notes every call and every setting. */
function notingContext() {
  const notes: unknown[] = [];
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'measureText'
          ? (text: string) => ({ width: 6 * text.length })
          : (...given: unknown[]) =>
              void notes.push([
                name,
                ...given.map((one) => (typeof one === 'number' ? Math.fround(one) : one)),
              ]),
      set: (_, name, value) => {
        notes.push([name, typeof value === 'number' ? Math.fround(value) : value]);
        return true;
      },
    },
  );
  return { notes, context: context as CanvasRenderingContext2D };
}

const measure = (_font: string, text: string) => 6 * text.length;
const colors = new Proxy({}, { get: (_, name) => `#${String(name)}` }) as never;

function drawTwice(draw: (context: CanvasRenderingContext2D) => void) {
  const direct = notingContext();
  draw(direct.context);
  const recorder = new Recorder(measure);
  draw(recorder as unknown as CanvasRenderingContext2D);
  const replayed = notingContext();
  replay(recorder.finish(), replayed.context as Surface, (...picture) =>
    replayed.notes.push(['picture', ...picture.slice(1)]),
  );
  return { direct: direct.notes, replayed: replayed.notes };
}

test('a replayed chart makes the same calls in the same order as one that is drawn at once', () => {
  const history = Array.from({ length: 3000 }, (_, step) => ({
    step,
    epoch: step,
    trainLoss: step === 40 ? Number.NaN : 1 / (1 + step),
    validationLoss: 2 / (1 + step),
    trainAccuracy: 0.5,
    validationAccuracy: 0.4,
  }));
  const { direct, replayed } = drawTwice((context) =>
    drawChart(
      { context, width: 320, height: 176, colors },
      [
        { name: 'kept', history: history.slice(0, 500), faint: true },
        { name: 'now', history },
      ],
      'loss',
      true,
      0.4,
    ),
  );
  expect(direct.length).toBeGreaterThan(500);
  expect(replayed).toEqual(direct);
});

test('every kind of call and setting comes back as it was made', () => {
  const { direct, replayed } = drawTwice((context) => {
    context.save();
    context.translate(3, 4);
    context.rotate(-0.5);
    context.beginPath();
    context.roundRect(1, 2, 3, 4, 0.5);
    context.rect(1, 2, 3, 4);
    context.arc(5, 6, 2, 0, 2 * Math.PI);
    context.bezierCurveTo(1, 2, 3, 4, 5, 6);
    context.closePath();
    context.clip();
    context.fill();
    context.globalAlpha = 0.25;
    context.lineCap = 'round';
    context.imageSmoothingEnabled = false;
    context.imageSmoothingQuality = 'high';
    context.strokeRect(0.5, 0.5, 9, 9);
    context.fillRect(Number.NaN, 1e12, -3, 0);
    context.clearRect(0, 0, 1, 1);
    context.fillText('η = 0,1 · µ', 7, 8);
    context.restore();
  });
  expect(replayed).toEqual(direct);
});

test('a picture is taken as it was when it was drawn, whatever becomes of its pixels', () => {
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(
        readonly data: Uint8ClampedArray,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  );
  const recorder = new Recorder(measure);
  const image = new ImageData(new Uint8ClampedArray(4).fill(7), 1, 1);
  recorder.drawPixels(image, 1, 2, 30, 40);
  image.data.fill(9);
  recorder.drawPixels(image, 5, 6, 7, 8);
  const put: unknown[] = [];
  replay(recorder.finish(), {} as Surface, (_, picture, ...box) =>
    put.push([picture.data[0], ...box]),
  );
  expect(put).toEqual([
    [7, 1, 2, 30, 40],
    [9, 5, 6, 7, 8],
  ]);
  vi.unstubAllGlobals();
});

test('a finished recording keeps nothing for the next one', () => {
  const recorder = new Recorder(measure);
  recorder.fillStyle = 'red';
  recorder.fillText('a', 1, 1);
  const first = recorder.finish();
  recorder.fillText('b', 1, 1);
  expect(recorder.finish().words).toEqual(['b']);
  expect(first.words).toEqual(['red', 'a']);
});
