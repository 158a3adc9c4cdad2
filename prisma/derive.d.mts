export declare function derivePostgresqlSchema(schema: string): string;
