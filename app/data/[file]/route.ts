import { notFound } from 'next/navigation';
import type { ShippedData } from '@/lib/engine/spec';
import { loadDataText, shippedFiles } from '@/lib/experiment/load';

/** The course's data sets, for the workers that train on them: `/data/digits.csv`. */
export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(shippedFiles).map((set) => ({ file: `${set}.csv` }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const set = (await params).file.replace(/\.csv$/, '');
  if (!(set in shippedFiles)) notFound();
  return new Response(await loadDataText(set as ShippedData['set']), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'public, max-age=604800',
    },
  });
}
