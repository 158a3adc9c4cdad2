/** What the driver may call. */
export { run, runSteps } from './program';
export { normal, randomBits, shuffle } from './random';
export { cos, exp, log, pow, sin } from './scalar-math';
