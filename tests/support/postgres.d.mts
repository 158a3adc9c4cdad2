export declare function findPostgres(): string | null;
export declare function findOrInstallPostgres(): string | null;
export declare function startPostgres(
  programs: string,
): Promise<{ urlOf: (database: string) => string; stop: () => Promise<void> }>;
