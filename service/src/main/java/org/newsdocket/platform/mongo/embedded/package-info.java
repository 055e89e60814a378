/**
 * A MongoDB server inside the service's own process, for trials and tests up to some ten thousand
 * records.
 *
 * <p>The wire protocol, the query language and the unique indexes are those of mongo-java-server.
 * Added here:
 *
 * <ul>
 *   <li><b>Nothing acknowledged is lost.</b> All documents are in memory; the effects of each
 *       command are one frame of an append-only log, written and forced before the command is
 *       answered.
 *   <li><b>Nothing half-written is read.</b> A stored document is never changed, only replaced;
 *       commands that write run alone, commands that read run side by side.
 *   <li><b>What was removed can be forgotten.</b> The log keeps it until it is rewritten: when it
 *       has grown too long, and when somebody sends {@code compact} for any collection.
 *   <li><b>Indexes are used.</b> Every path of every index is kept ordered, and filters, joins and
 *       the first stages of aggregations look there first. What they can't answer is a scan, as
 *       shipped.
 * </ul>
 *
 * Not there: transactions, sessions, {@code $text}, collation, change streams, update pipelines.
 */
@NullMarked
package org.newsdocket.platform.mongo.embedded;

import org.jspecify.annotations.NullMarked;
