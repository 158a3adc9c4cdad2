export function findProgram(names: readonly string[], folders?: readonly string[]): string | null;
export function mayInstall(): boolean;
export function installPackages(packages: readonly string[]): boolean;
export function findChromium(): string | null;
