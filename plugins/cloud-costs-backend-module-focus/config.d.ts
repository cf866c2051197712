/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  cloudCosts?: {
    focus?: {
      /** Where FOCUS and CUR 2.0 files are. `{month}` stands for a month such as `2026-11`. */
      locations?: Array<
        | {
            /** The account that pays. */
            payer: string;
            /** A file, or a folder with files. */
            path: string;
          }
        | {
            payer: string;
            /**
             * May hold credentials.
             * @visibility secret
             */
            url: string;
          }
        | {
            payer: string;
            /** An export of AWS Data Exports. */
            s3: {
              bucket: string;
              /** The prefix of the export, without its name. Default: none. */
              prefix?: string;
              /** The name of the export. */
              export: string;
              region: string;
              /** Account of the role that reads; default: the main account's own credentials. */
              accountId?: string;
            };
          }
      >;
      /** How much of the machine reading may take. */
      limits?: {
        /** Default: 400MB. */
        memory?: string;
        /** Default: 2. */
        threads?: number;
      };
    };
  };
}
