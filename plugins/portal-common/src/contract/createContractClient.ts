/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import createClient, {
  createQuerySerializer,
  FetchOptions,
  FetchResponse,
  MaybeOptionalInit,
} from 'openapi-fetch';
import type {
  HttpMethod,
  MediaType,
  PathsWithMethod,
  RequiredKeysOf,
} from 'openapi-typescript-helpers';

/** What goes with a request: `params.path`, `params.query`, `body`, `signal`. @public */
export type ContractInit<Init> = RequiredKeysOf<Init> extends never
  ? [init?: Init & Record<string, unknown>]
  : [init: Init & Record<string, unknown>];

/** What a route answers when it succeeds; `undefined` when that is empty. @public */
export type ContractAnswer<
  Operation extends Record<string | number, any>,
  Init,
> = Extract<
  FetchResponse<Operation, Init, MediaType>,
  { data: unknown }
>['data'];

/** Calls one method of the routes that have it. @public */
export type ContractMethod<
  Paths extends Record<string, any>,
  Method extends HttpMethod,
> = <
  Path extends PathsWithMethod<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method>,
>(
  path: Path,
  ...init: ContractInit<Init>
) => Promise<ContractAnswer<Paths[Path][Method], Init>>;

/**
 * Calls the routes of a contract as `openapi-fetch` does, but a call that does
 * not succeed throws, so that what comes back is the answer itself:
 * `await client.get('/runs/{id}', { params: { path: { id } } })`.
 *
 * @public
 */
export interface ContractClient<Paths extends Record<string, any>> {
  get: ContractMethod<Paths, 'get'>;
  put: ContractMethod<Paths, 'put'>;
  post: ContractMethod<Paths, 'post'>;
  delete: ContractMethod<Paths, 'delete'>;
  /** The answer together with the response, for its status and headers. */
  request<
    Method extends HttpMethod,
    Path extends PathsWithMethod<Paths, Method>,
    Init extends MaybeOptionalInit<Paths[Path], Method>,
  >(
    method: Method,
    path: Path,
    ...init: ContractInit<Init>
  ): Promise<{
    data: ContractAnswer<Paths[Path][Method], Init>;
    response: Response;
  }>;
}

const serialize = createQuerySerializer();

/** A filter that is not set: an empty value is an error in a contract. */
function withoutEmpty(query: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== ''),
  );
}

/** @public */
export interface ContractClientOptions {
  /** Where the backend is, without a slash at the end. */
  baseUrl: () => Promise<string>;
  /** Sends a request. It throws when the answer is not a success. */
  send: (request: Request) => Promise<Response>;
}

/**
 * A client of the routes that a generated `…Paths` type describes.
 *
 * @public
 */
export function createContractClient<Paths extends Record<string, any>>(
  options: ContractClientOptions,
): ContractClient<Paths> {
  const client = createClient<Record<string, any>>({
    fetch: options.send,
    querySerializer: query => serialize(withoutEmpty(query)),
  });
  const request = async (
    method: HttpMethod,
    path: string,
    init?: FetchOptions<unknown>,
  ) =>
    client.request(method, path, { ...init, baseUrl: await options.baseUrl() });
  const call =
    (method: HttpMethod) =>
    async (path: string, init?: FetchOptions<unknown>) =>
      (await request(method, path, init)).data;
  return {
    get: call('get'),
    put: call('put'),
    post: call('post'),
    delete: call('delete'),
    request,
  } as ContractClient<Paths>;
}
