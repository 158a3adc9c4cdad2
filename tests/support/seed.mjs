/** What property tests draw their cases from, unless the environment's FC_SEED says otherwise. */
export const usualSeed = 20261123;
