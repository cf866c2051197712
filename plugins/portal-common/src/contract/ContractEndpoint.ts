/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

type Filled<T, Defaulted extends string> = Omit<T, Defaulted> &
  Required<Pick<T, Extract<keyof T, Defaulted>>>;

type Parameters<Operation, In extends string> = Operation extends {
  parameters: { [K in In]?: infer P };
}
  ? Extract<P, object>
  : never;

type Body<Operation> = Operation extends {
  requestBody?: { content: { 'application/json': infer B } };
}
  ? Extract<B, object>
  : never;

type Content<Answer> = Answer extends { content: infer C }
  ? C[keyof C] & (object | string)
  : void;

type Success<Operation> = Operation extends { responses: infer R }
  ? {
      [Status in keyof R & (200 | 201 | 202 | 204)]: Content<R[Status]>;
    }[keyof R & (200 | 201 | 202 | 204)]
  : never;

/**
 * What a route takes and answers, out of its operation in a generated `…Paths`
 * type.
 *
 * @typeParam Defaulted - parameters and members of the body that have a
 * default: they are there once the request is validated
 * @public
 */
export type ContractEndpoint<Operation, Defaulted extends string = never> = {
  path: Parameters<Operation, 'path'>;
  query: Filled<Parameters<Operation, 'query'>, Defaulted>;
  body: Filled<Body<Operation>, Defaulted>;
  response: Success<Operation>;
};
