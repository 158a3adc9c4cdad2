import { z } from 'zod';
import { personName } from '../auth/forms';
import { parseCode } from './code';

export const classNameForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Type a name for the class.')
    .max(80, 'A class has a name of at most 80 characters.'),
});

export const codeForm = z.object({
  code: z.string().transform((typed, context) => {
    const code = parseCode(typed);
    if (code) return code;
    context.addIssue({
      code: 'custom',
      message: typed.trim()
        ? 'A code has eight letters and digits, like ABCD-EFGH.'
        : 'Type the code that your teacher gave you.',
    });
    return z.NEVER;
  }),
});

export const joinForm = z.object({ name: personName });

export const deleteClassForm = z.object({
  confirm: z
    .string()
    .trim()
    .toLowerCase()
    .refine((word) => word === 'delete', 'Type the word delete to confirm.'),
});
