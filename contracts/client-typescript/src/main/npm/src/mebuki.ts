import { Configuration } from './index.js';

export * from './index.js';

/**
 * What every API class takes.
 *
 * @param origin where Mebuki is, for instance `http://localhost:8080`
 * @param token answers a valid access token; asked before each call. Without it the calls are a guest's.
 */
export function connect(origin: string, token?: () => Promise<string>): Configuration {
  // The generated classes send an OAuth token bare.
  return new Configuration({ basePath: origin, accessToken: token && (async () => `Bearer ${await token()}`) });
}
