import MiniSearch from 'minisearch';
import { loadCourse, loadGlossary, loadLessonReadings, loadQuizzes } from '@/lib/content/load';
import { readers } from '@/lib/content/readers';
import { buildSearchDocuments, searchOptions } from '@/lib/content/search-documents';

export const dynamic = 'force-static';

/** The index, made once with the pages; fetched when somebody searches. */
export function GET() {
  const index = new MiniSearch(searchOptions);
  const readings = loadLessonReadings(readers.tags);
  index.addAll(buildSearchDocuments(loadCourse(), readings, loadGlossary(), loadQuizzes()));
  return Response.json(index);
}
