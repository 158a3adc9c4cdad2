/** A request that is not allowed, in words for the person who made it. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 429,
    message: string,
  ) {
    super(message);
  }

  toResponse(): Response {
    return Response.json({ error: this.message }, { status: this.status });
  }
}

/** A refusal that names the field of a form it is about. */
export class FieldRefusal extends Refusal {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(400, message);
  }
}

/** Runs a route's work; a refusal becomes its answer, any other error goes on to Next. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.toResponse();
    throw error;
  }
}
