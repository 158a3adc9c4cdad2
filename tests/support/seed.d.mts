export const usualSeed: number;
