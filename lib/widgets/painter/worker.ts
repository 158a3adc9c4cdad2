import { type PaintOrder, paint } from './paint';

/** The part of a worker's global scope that is used; its own types are not those of a page. */
const thread = self as unknown as {
  onmessage: (event: MessageEvent<PaintOrder>) => void;
  postMessage: (message: unknown, moved: Transferable[]) => void;
};

thread.onmessage = ({ data: order }) => {
  const bitmap = paint(order);
  thread.postMessage({ number: order.number, bitmap }, [bitmap]);
};
