package io.aerosdk.embedded.expression;

import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.command.OpResults;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.command.RecordFilter;
import io.aerosdk.embedded.expression.tree.Evaluation;
import io.aerosdk.embedded.expression.tree.ValueType;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.GeoParticles;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;
import io.aerosdk.embedded.value.StoredValues;
import io.aerosdk.embedded.value.StoringRules;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as filters of commands and as operations on bins. Thread-safe.
 *
 * <pre>{@code
 * ExpressionCommands expressions = new ExpressionCommands(clock);
 * expressions.register(table);
 * DataCommands data = new DataCommands(store, table.build(), expressions, functions);
 * }</pre>
 */
public final class ExpressionCommands implements RecordFilter.Compiler {
  private final RecordClock clock;
  private final ExpressionCache<RecordFilter> filters = new ExpressionCache<>(this::filter);
  private final ExpressionCache<ExpressionOperation> operations =
      new ExpressionCache<>(ExpressionOperation::parse);

  /**
   * @param clock the time that records live by
   */
  public ExpressionCommands(RecordClock clock) {
    this.clock = clock;
  }

  /** Adds the operations to a table. */
  public void register(OperationTable.Builder table) {
    table.read(OperationCode.EXPRESSION_READ, this::read);
    table.write(OperationCode.EXPRESSION_MODIFY, this::write);
  }

  /** The expressions of paths into the bins of a record. */
  public LoopExpressions loopExpressions(RecordView record) {
    return new Evaluation(record, clock, 0).loopExpressions();
  }

  @Override
  public RecordFilter compile(byte[] expression) {
    return filters.get(expression);
  }

  private RecordFilter filter(byte[] bytes) {
    Expression expression = Expression.parse(bytes);
    if (!expression.type().fits(ValueType.BOOL)) {
      throw new ServerException(ResultCode.PARAMETER, "filter of type " + expression.type());
    }
    return record -> expression.evaluate(record, clock) == Atom.TRUE;
  }

  private void read(RecordView record, Operation operation, OpResults results) {
    ExpressionOperation wanted = operations.get(operation.value());
    wanted.requireOnly(ExpressionOperation.EVALUATION_NO_FAIL);
    Item value = evaluate(record, wanted);
    if (value == null || value == Atom.NIL) {
      results.empty();
    } else {
      results.value(particle(value));
    }
  }

  private void write(RecordEdit record, Operation operation, OpResults results) {
    ExpressionOperation wanted = operations.get(operation.value());
    wanted.requireOnly(0x1F);
    boolean exists = record.bin(operation.name()) != null;
    if (!mayWrite(wanted, exists)) {
      return;
    }
    Item value = evaluate(record, wanted);
    if (value == Atom.NIL) {
      writeNil(record, operation, wanted, exists);
    } else if (value != null) {
      record.put(operation.name(), stored(value));
    }
  }

  private static boolean mayWrite(ExpressionOperation wanted, boolean exists) {
    int refused = ResultCode.OK;
    if (exists && wanted.has(ExpressionOperation.CREATE_ONLY)) {
      refused = ResultCode.BIN_EXISTS;
    } else if (!exists && wanted.has(ExpressionOperation.UPDATE_ONLY)) {
      refused = ResultCode.BIN_NOT_FOUND;
    }
    if (refused != ResultCode.OK && !wanted.has(ExpressionOperation.POLICY_NO_FAIL)) {
      throw new ServerException(refused, "expression flags " + wanted.flags());
    }
    return refused == ResultCode.OK;
  }

  /** The server takes nil for an error only when no flag is set; clients rely on it. */
  private static void writeNil(
      RecordEdit record, Operation operation, ExpressionOperation wanted, boolean exists) {
    if (wanted.has(ExpressionOperation.ALLOW_DELETE)) {
      record.remove(operation.name());
    } else if (exists && wanted.flags() == 0) {
      throw new ServerException(ResultCode.OP_NOT_APPLICABLE, "nil for a bin");
    }
  }

  private @Nullable Item evaluate(RecordView record, ExpressionOperation wanted) {
    Item value = wanted.expression().evaluate(record, clock);
    if (value == null && !wanted.has(ExpressionOperation.EVALUATION_NO_FAIL)) {
      throw new ServerException(ResultCode.OP_NOT_APPLICABLE, "expression without a known value");
    }
    return value;
  }

  private static Particle particle(Item value) {
    return value instanceof BytesItem bytes && bytes.particleType() == ParticleType.GEOJSON
        ? GeoParticles.of(bytes.content())
        : ParticleItems.particle(value);
  }

  private static Particle stored(Item value) {
    if (value instanceof ListItem || value instanceof MapItem) {
      return ParticleItems.particle(StoringRules.bin(value));
    }
    Particle particle = particle(value);
    return particle.type() == ParticleType.HLL
        ? StoredValues.check(ParticleType.HLL, particle.bytes())
        : particle;
  }
}
