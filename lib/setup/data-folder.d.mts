export declare const dataFolder: string;
export declare function databaseUrl(): string;
export declare function keptSecret(folder?: string): string;
