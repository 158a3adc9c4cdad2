import type * as z from 'zod/v4/core';

type Def = {
  type: string;
  innerType?: z.$ZodType;
  element?: z.$ZodType;
  valueType?: z.$ZodType;
  in?: z.$ZodType;
  getter?: () => z.$ZodType;
  shape?: Record<string, z.$ZodType>;
  options?: z.$ZodType[];
  discriminator?: string;
  checks?: { _zod: { def: Check } }[];
};

const defOf = (schema: z.$ZodType) => schema._zod.def as unknown as Def;

/** Through optional, default, readonly, lazy and the like to the schema that holds the rule. */
function unwrap(schema: z.$ZodType): z.$ZodType {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in ?? def.getter?.();
  return inner ? unwrap(inner) : schema;
}

/** The schema that speaks about the value at `path`; of a union, the option that the value's kind picks. */
export function schemaAt(
  schema: z.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): z.$ZodType | null {
  const here = unwrap(schema);
  const def = defOf(here);
  if (def.type === 'union') {
    for (const option of def.options ?? []) {
      if (def.discriminator && !picks(option, def.discriminator, value)) continue;
      const found = schemaAt(option, path, value);
      if (found) return found;
    }
    return null;
  }
  if (path.length === 0) return here;
  const [key, ...rest] = path;
  const child = def.shape?.[String(key)] ?? def.element ?? def.valueType;
  const childValue = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return child ? schemaAt(child, rest, childValue) : null;
}

function picks(option: z.$ZodType, discriminator: string, value: unknown): boolean {
  const shape = defOf(unwrap(option)).shape;
  const wanted = shape?.[discriminator]?._zod.values;
  return !wanted || wanted.has((value as Record<string, never> | undefined)?.[discriminator]);
}

/** The kinds that a union knows, where `path` ends in the field that tells them apart. */
export function kindsAt(
  schema: z.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): string[] {
  const here = unwrap(schema);
  const def = defOf(here);
  if (def.type === 'union') {
    const field = def.discriminator;
    if (path.length === 1 && field === path[0]) {
      return (def.options ?? []).flatMap((option) =>
        [...(defOf(unwrap(option)).shape?.[field]?._zod.values ?? [])].map(String),
      );
    }
    return (def.options ?? [])
      .filter((option) => !field || picks(option, field, value))
      .flatMap((option) => kindsAt(option, path, value));
  }
  const [key, ...rest] = path;
  const child = def.shape?.[String(key)] ?? def.element ?? def.valueType;
  const childValue = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return child && path.length > 1 ? kindsAt(child, rest, childValue) : [];
}

/** Names of an object's fields. */
export function childNames(schema: z.$ZodType | null): string[] {
  return schema ? Object.keys(defOf(schema).shape ?? {}) : [];
}

export interface Bounds {
  kind: 'number' | 'size' | 'none';
  whole?: boolean;
  min?: number;
  max?: number;
  aboveMin?: boolean;
  belowMax?: boolean;
}

type Check = {
  check: string;
  value?: number;
  inclusive?: boolean;
  minimum?: number;
  maximum?: number;
  length?: number;
};

/** Both ends of a number's range or of a list's size, so that one message can say the whole rule. */
export function boundsOf(schema: z.$ZodType | null): Bounds {
  if (!schema) return { kind: 'none' };
  const def = defOf(schema);
  const sized = def.type === 'array' || def.type === 'string';
  const bounds: Bounds = { kind: def.type === 'number' ? 'number' : sized ? 'size' : 'none' };
  for (const { _zod } of def.checks ?? []) {
    const rule = _zod.def;
    if (rule.check === 'number_format') bounds.whole = true;
    else if (rule.check === 'greater_than') {
      bounds.min = rule.value;
      bounds.aboveMin = !rule.inclusive;
    } else if (rule.check === 'less_than') {
      bounds.max = rule.value;
      bounds.belowMax = !rule.inclusive;
    } else if (rule.check === 'min_length') bounds.min = rule.minimum;
    else if (rule.check === 'max_length') bounds.max = rule.maximum;
    else if (rule.check === 'length_equals') bounds.min = bounds.max = rule.length;
  }
  return bounds;
}
