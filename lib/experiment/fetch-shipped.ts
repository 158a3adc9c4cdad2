import { parseShipped, type ShippedDataSet } from '../engine/data/shipped';
import type { ShippedData } from '../engine/spec';

/** A data set that ships with the course, as a page's worker fetches it. @throws when it cannot be reached */
export async function fetchShipped(set: ShippedData['set']): Promise<ShippedDataSet> {
  const answer = await fetch(`/data/${set}.csv`);
  if (!answer.ok) throw new Error(`The data set ${set} could not be loaded; try again later.`);
  return parseShipped(set, await answer.text());
}
