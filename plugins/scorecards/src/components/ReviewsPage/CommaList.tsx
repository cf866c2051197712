/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children, Fragment, ReactNode } from 'react';

/** Its children with commas between them. */
export function CommaList(props: { children: ReactNode }) {
  return (
    <>
      {Children.toArray(props.children).map((child, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          {child}
        </Fragment>
      ))}
    </>
  );
}
