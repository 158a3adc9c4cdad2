export declare function findProgram(names: string[], folders?: string[]): string | null;
export declare function mayInstall(): boolean;
export declare function installPackages(packages: string[]): boolean;
export declare function findChromium(): string | null;
export declare function findPostgres(): string | null;
export declare function findOrInstallPostgres(): string | null;
