export declare function keepCopy(url: string, now?: Date): Promise<string>;
