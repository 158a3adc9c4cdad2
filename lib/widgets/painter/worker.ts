import { type PaintOrder, paint } from './paint';

/** The part of a worker's global scope that is used; its own types are not those of a page. */
const thread = self as unknown as {
  onmessage: (event: MessageEvent<PaintOrder[]>) => void;
  postMessage: (message: unknown, moved: Transferable[]) => void;
};

thread.onmessage = ({ data: orders }) => {
  const bitmaps = orders.map(paint);
  thread.postMessage(
    orders.map(({ number }, i) => ({ number, bitmap: bitmaps[i] })),
    bitmaps,
  );
};
