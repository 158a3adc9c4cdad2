/** What is said about the parts of an answer that were not read as claims. */
export const gateNotes = {
  addressed: 'Words addressed to the marker were left out.',
  echoed: 'The question itself, repeated, was left out.',
  salad: 'Terms in a row say nothing yet: make a sentence of them.',
  astray: 'Most of this is about something else than the question.',
} as const;
