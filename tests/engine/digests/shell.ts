/** What a bare JavaScript shell or a page runs: all digests, as one line of JSON. */
import { loadKernelsNow } from '@/lib/engine/kernels/load-kernels';
import { computeDigests, type DataTexts } from './compute';

declare const dataTexts: DataTexts;
declare const print: ((text: string) => void) | undefined;

const result = JSON.stringify(computeDigests(loadKernelsNow(), dataTexts));
(globalThis as unknown as { digests: string }).digests = result;
if (typeof print === 'function' && typeof document === 'undefined') print(result);
