export declare function requireNode(version: string, range: string): void;
export declare function neededNode(): string;
export declare function requireWritable(folder: string): void;
export declare function parsePort(text: string | undefined): number;
export declare function requireFreePort(port: number, host: string): Promise<void>;
export declare function requireGrader(env: Record<string, string | undefined>): void;
