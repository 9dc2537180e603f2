package org.demarche.cluster;

/**
 * What became of a {@link BuildJob}.
 *
 * @param schema {@link #SCHEMA}
 * @param id of the job
 * @param fence of the lease that the job was sent under
 * @param worker machine and process that did it, in words
 * @param result as a worker process says it
 */
record BuildAnswer(String schema, String id, long fence, String worker, String result) {

  static final String SCHEMA = "demarche-answer/1";
}
