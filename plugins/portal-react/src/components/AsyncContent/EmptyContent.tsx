/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createContext, ReactNode, useContext, useEffect } from 'react';

/**
 * Is told whether what is inside has nothing to show, so that a frame around it
 * can give its place to others.
 *
 * @public
 */
export const EmptyContentContext = createContext<
  ((isEmpty: boolean) => void) | undefined
>(undefined);

/** What stands in place of content when there is none. */
export function EmptyContent(props: { children: ReactNode }) {
  const report = useContext(EmptyContentContext);
  useEffect(() => {
    report?.(true);
    return () => report?.(false);
  }, [report]);
  return <>{props.children}</>;
}
