import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeGoal } from '../experiment/judge-goal';
import { checkContent, readContent } from './check';
import { collectClaims, tryClaim } from './claims';
import { formatFault } from './fault';
import { contentFolder, loadContentFiles } from './load';
import { readers } from './readers';

/** `npm run check:content [DIR]`: prints every fault with its place; exit code 1 where there is one. */
async function main(folder = contentFolder()) {
  if (!existsSync(folder)) {
    console.error(
      `There is no folder ${folder}. Name a content folder, or none for the course's own.`,
    );
    return 1;
  }
  const files = loadContentFiles(resolve(folder));
  const faults = checkContent(files, readers);
  const claims = [...readContent(files, readers).lessons.values()].flatMap(collectClaims);
  for (const claim of claims) {
    const fault = await tryClaim(claim, judgeGoal);
    if (fault) faults.push(fault);
  }
  for (const fault of faults) console.log(formatFault(fault));
  const texts = files.lessons.length + files.lessonQuizzes.length + files.quizzes.length;
  if (faults.length === 0)
    console.log(`${texts} texts checked and ${claims.length} claims run, no faults.`);
  else console.log(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`);
  return faults.length ? 1 : 0;
}

process.exitCode = await main(process.argv[2]);
