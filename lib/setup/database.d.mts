export declare function migrationsOf(provider: string): string[];
export declare function prepareDatabase(url: string): Promise<void>;
