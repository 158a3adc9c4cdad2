import { describe, expect, it } from 'vitest';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { isForeign } from '@/lib/quiz/text/languages';
import { textQuestionsOf } from './questions';

describe('isForeign', () => {
  it.each([
    'Porque es una probabilidad entre 0 y 1.',
    'Um neurônio para gato ou cachorro e dez para os dígitos',
    'Non, car tous les neurones seraient identiques.',
    'Eins für Hund oder Katze, zehn für die Ziffern.',
    'Perché l’uscita è una probabilità.',
    'Omdat het een kans geeft',
    'Nie, bo wszystkie neurony są takie same.',
    'Bukan, karena semua neuron akan sama dan tidak belajar',
    'nahi, kyunki sab neurons same ho jaenge aur same hi seekhenge',
    'Нет, потому что все нейроны одинаковы',
    '因为输出是概率',
  ])('knows another language: %s', (text) => {
    expect(isForeign(text)).toBe(true);
  });

  it.each([
    'Nein. One can replace the whole stage by one wheel.',
    'I think yes. Todas las neuronas of the layer will compute the same thing',
    'The de facto standard, see Glorot et al. for the details',
    'σ(z) = 1/(1+e^-z), so P(y=1|x)',
    'Dense(1); Dense(10)',
    'no bcos evry nueron is a fotocopy of its nabour',
    'for the pets its 1, en for the digits ten',
  ])('leaves English, formulas and single foreign words alone: %s', (text) => {
    expect(isForeign(text)).toBe(false);
  });
});

it('an answer in another language is no wrong answer: the checker says that it cannot tell', () => {
  const question = textQuestionsOf('questions-1').find((one) => one.id === 'why-logistic')!;
  const { unsure } = checkAnswer(
    'Porque es una probabilidad entre 0 y 1.',
    compileQuestion(question),
  );
  expect(unsure).toContain('not in English');
});
