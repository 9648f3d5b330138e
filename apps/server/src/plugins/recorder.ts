import type { Account } from '@kts/domain';
import type { Recorder } from '@kts/store';
import type { FastifyRequest } from 'fastify';

/** Who is recorded as having done what this request asks. */
export const recorderOf = ({ ip }: FastifyRequest, { id, name }: Account): Recorder => ({
  userId: id,
  name,
  address: ip,
});
