/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The first type when both are the same, else `never`, with which nothing that
 * uses it compiles. Proves that the type of a zod schema is the one in the
 * contract: `type Run = SameType<z.infer<typeof runSchema>, contract.Run>`.
 *
 * @public
 */
export type SameType<One, Other> = (<T>() => T extends One ? 1 : 2) extends <
  T,
>() => T extends Other ? 1 : 2
  ? One
  : never;
