import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parseShipped, type ShippedDataSet } from '../engine/data/shipped';
import type { DataSpec, ShippedData } from '../engine/spec';
import { isShipped } from './shape';

const folder = join(process.cwd(), 'content', 'data');

/** Sets that ship with the course, by the names of their files. */
export const shippedFiles: Record<ShippedData['set'], string> = {
  digits: 'digits.csv.gz',
  fashion: 'fashion.csv.gz',
  fashion14: 'fashion14.csv.gz',
  iris: 'iris.csv',
};

/** The text of a shipped data set, as a page's worker fetches it. */
export async function loadDataText(set: ShippedData['set']): Promise<string> {
  const file = shippedFiles[set];
  const bytes = await readFile(join(folder, file));
  return (file.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
}

/** The data set that an experiment needs, or nothing when its data are made. */
export async function loadShipped(data: DataSpec): Promise<ShippedDataSet | undefined> {
  return isShipped(data) ? parseShipped(data.set, await loadDataText(data.set)) : undefined;
}
