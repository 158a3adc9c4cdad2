export declare function fingerprint(): string;
export declare function compile(): Promise<Uint8Array>;
export declare function moduleText(binary: Uint8Array, print: string): string;
