import { z } from 'zod';
import { Refusal } from '../auth/refusal';

/** An answer is a few sentences or a small document; anything larger is a mistake. */
const maximumBytes = 256 * 1024;

/** The JSON of a request, checked. @throws Refusal that says what is wrong */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maximumBytes) throw tooLarge();
  const text = await request.text();
  if (text.length > maximumBytes) throw tooLarge();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The request could not be read: it is not JSON.');
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(
    400,
    `The request could not be read: ${issue.path.join('.')} ${issue.message}.`,
  );
}

function tooLarge(): Refusal {
  return new Refusal(400, `The request is larger than ${maximumBytes / 1024} kB.`);
}

const id = z.string().min(1).max(120);
const seed = z.number().int().min(0).max(0x7fff_ffff);
const certainty = z.number().int().min(0).max(100).nullable().default(null);
const clientKey = z.string().regex(/^[\w-]{8,64}$/);
const sittingId = id.nullable().default(null);

export const attemptBody = z.object({
  clientKey,
  questionId: id,
  seed,
  answer: z.unknown(),
  certainty,
  sittingId,
});
export type AttemptBody = z.infer<typeof attemptBody>;

export const draftBody = z.object({
  questionId: id,
  seed,
  clientKey,
  value: z.unknown(),
  certainty,
  sittingId,
});

export const questionBody = z.object({ questionId: id, sittingId, seed });
export const attemptIdBody = z.object({ attemptId: id });
export const contestBody = z.object({
  attemptId: id,
  reason: z.string().trim().max(2000).default(''),
});
export const selfMarkBody = z.object({ attemptId: id, ideas: z.array(id).max(60) });
export const beginBody = z.object({ quiz: id });
export const handInBody = z.object({
  answers: z
    .array(z.object({ clientKey, questionId: id, answer: z.unknown(), certainty }))
    .max(200)
    .default([]),
  /** Hand in although some answers could not be read. */
  anyway: z.boolean().default(false),
});
