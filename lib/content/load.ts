import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentFile, ContentFiles } from './check';

/** Where the course lies, unless another folder is named. */
export function contentFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'content');
}

/** The text of one file, or null where it is missing. `file` is what faults call it. */
function readText(path: string, folder: string): ContentFile {
  const file = join('content', relative(folder, path)).replaceAll('\\', '/');
  return { file, text: existsSync(path) ? readFileSync(path, 'utf8') : null };
}

function listFolder(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** Every text of a content folder. */
export function loadContentFiles(folder = contentFolder()): ContentFiles {
  const slugs = listFolder(join(folder, 'lessons')).filter((name) => !name.startsWith('.'));
  const inLesson = (name: string) =>
    slugs
      .map((slug) => ({ slug, ...readText(join(folder, 'lessons', slug, name), folder) }))
      .filter((one) => name === 'lesson.mdx' || one.text !== null);
  return {
    course: readText(join(folder, 'course.yaml'), folder),
    glossary: readText(join(folder, 'glossary.yaml'), folder),
    lessons: inLesson('lesson.mdx'),
    lessonQuizzes: inLesson('quiz.yaml'),
    quizzes: listFolder(join(folder, 'quizzes'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        slug: name.slice(0, -'.yaml'.length),
        ...readText(join(folder, 'quizzes', name), folder),
      })),
  };
}
