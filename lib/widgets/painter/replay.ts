import { arities, codes, names, type Recording, sizes, words } from './strokes';

/** What a recording is drawn on: a canvas of the page or of a thread. */
export type Surface = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Puts a picture on a surface, stretched to a box. */
export type PutPicture = (
  surface: Surface,
  picture: ImageData,
  x: number,
  y: number,
  w: number,
  h: number,
) => void;

/** Takes one call off a recording: its numbers begin at `at`; gives where the next call begins. */
type Step = (surface: Surface, recording: Recording, at: number, put: PutPicture) => number;

const steps: Step[] = [];

for (const name of Object.keys(arities) as (keyof typeof arities)[]) {
  const count = arities[name];
  steps[codes[name]] = (surface, { numbers }, at) => {
    const call = surface[name] as (...numbers: number[]) => void;
    if (count === 0) call.call(surface);
    else if (count === 2) call.call(surface, numbers[at], numbers[at + 1]);
    else call.apply(surface, [...numbers.subarray(at, at + count)]);
    return at + count;
  };
}
for (const name of words)
  steps[codes[name]] = (surface, recording, at) => {
    (surface as Record<typeof name, string>)[name] = recording.words[recording.numbers[at]];
    return at + 1;
  };
for (const name of sizes)
  steps[codes[name]] = (surface, { numbers }, at) => {
    surface[name] = numbers[at];
    return at + 1;
  };
steps[codes.imageSmoothingEnabled] = (surface, { numbers }, at) => {
  surface.imageSmoothingEnabled = numbers[at] === 1;
  return at + 1;
};
steps[codes.setLineDash] = (surface, { numbers }, at) => {
  const end = at + 1 + numbers[at];
  surface.setLineDash([...numbers.subarray(at + 1, end)]);
  return end;
};
steps[codes.fillText] = (surface, { numbers, words: texts }, at) => {
  surface.fillText(texts[numbers[at]], numbers[at + 1], numbers[at + 2]);
  return at + 3;
};
steps[codes.drawPixels] = (surface, { numbers, pictures }, at, put) => {
  const [place, x, y, w, h] = numbers.subarray(at, at + 5);
  put(surface, pictures[place], x, y, w, h);
  return at + 5;
};

/** Draws what was recorded, call by call. */
export function replay(recording: Recording, surface: Surface, put: PutPicture): void {
  const { numbers } = recording;
  if (steps.length !== names.length) throw new Error('a call has no way to be replayed');
  let at = 0;
  while (at < numbers.length) at = steps[numbers[at]](surface, recording, at + 1, put);
}
