export declare function startPostgres(
  programs: string,
): Promise<{ urlOf: (database: string) => string; stop: () => Promise<void> }>;
