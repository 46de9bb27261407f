package io.aerosdk.internal.ael.syntax;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.grammar.AelBaseVisitor;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.node.Arithmetic;
import io.aerosdk.internal.ael.node.Call;
import io.aerosdk.internal.ael.node.Cast;
import io.aerosdk.internal.ael.node.Comparison;
import io.aerosdk.internal.ael.node.Let;
import io.aerosdk.internal.ael.node.Literal;
import io.aerosdk.internal.ael.node.Logical;
import io.aerosdk.internal.ael.node.Membership;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.node.Placeholder;
import io.aerosdk.internal.ael.node.Unknown;
import io.aerosdk.internal.ael.node.Variable;
import io.aerosdk.internal.ael.node.When;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Function;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Reads the raw tree. Not thread-safe; one per text. Larger than most classes: one short method for
 * each rule of the grammar.
 */
final class TreeReader extends AelBaseVisitor<Node> {
  /** Nodes within nodes; a sum of n terms is n deep. */
  private static final int DEEPEST = 500;

  private int depth;

  Node read(AelParser.InputContext input) {
    return node(input.expression());
  }

  /** Rules that only lead to the next one are passed without a call each, which saves stack. */
  Node node(ParseTree tree) {
    ParseTree next = tree;
    while (next.getChildCount() == 1 && !(next instanceof AelParser.PrimaryContext)) {
      next = next.getChild(0);
    }
    return next.accept(this);
  }

  @Override
  public Node visitExpression(AelParser.ExpressionContext context) {
    return joined(context, Logical.Operator.OR);
  }

  @Override
  public Node visitConjunction(AelParser.ConjunctionContext context) {
    return joined(context, Logical.Operator.AND);
  }

  private Node joined(ParserRuleContext context, Logical.Operator operator) {
    enter(1, context);
    List<Node> operands = new ArrayList<>(context.getChildCount() / 2 + 1);
    for (int i = 0; i < context.getChildCount(); i += 2) {
      operands.add(node(context.getChild(i)));
    }
    depth--;
    return new Logical(operator, operands, Constants.at(context));
  }

  @Override
  public Node visitComparison(AelParser.ComparisonContext context) {
    Node left = node(context.getChild(0));
    Node right = node(context.getChild(2));
    int at = left.at();
    return switch (context.operator.getType()) {
      case AelParser.EQ -> new Comparison(Comparison.Operator.EQ, left, right, at);
      case AelParser.NE -> new Comparison(Comparison.Operator.NE, left, right, at);
      case AelParser.GT -> new Comparison(Comparison.Operator.GT, left, right, at);
      case AelParser.GE -> new Comparison(Comparison.Operator.GE, left, right, at);
      case AelParser.LT -> new Comparison(Comparison.Operator.LT, left, right, at);
      case AelParser.LE -> new Comparison(Comparison.Operator.LE, left, right, at);
      default -> new Membership(left, right, at);
    };
  }

  @Override
  public Node visitBits(AelParser.BitsContext context) {
    return chain(context);
  }

  @Override
  public Node visitShift(AelParser.ShiftContext context) {
    return chain(context);
  }

  @Override
  public Node visitSum(AelParser.SumContext context) {
    return chain(context);
  }

  @Override
  public Node visitTerm(AelParser.TermContext context) {
    return chain(context);
  }

  @Override
  public Node visitPower(AelParser.PowerContext context) {
    return chain(context);
  }

  private Node chain(ParserRuleContext context) {
    int operators = context.getChildCount() / 2;
    enter(operators, context);
    Node left = node(context.getChild(0));
    for (int i = 1; i < context.getChildCount(); i += 2) {
      Token operator = ((TerminalNode) context.getChild(i)).getSymbol();
      left = new Arithmetic(operator(operator), left, node(context.getChild(i + 1)), left.at());
    }
    depth -= operators;
    return left;
  }

  private static Arithmetic.Operator operator(Token token) {
    return switch (token.getType()) {
      case AelParser.PLUS -> Arithmetic.Operator.ADD;
      case AelParser.MINUS -> Arithmetic.Operator.SUB;
      case AelParser.STAR -> Arithmetic.Operator.MUL;
      case AelParser.SLASH -> Arithmetic.Operator.DIV;
      case AelParser.PERCENT -> Arithmetic.Operator.MOD;
      case AelParser.POW -> Arithmetic.Operator.POW;
      case AelParser.AMPERSAND -> Arithmetic.Operator.AND;
      case AelParser.PIPE -> Arithmetic.Operator.OR;
      case AelParser.CARET -> Arithmetic.Operator.XOR;
      case AelParser.SHIFT_LEFT -> Arithmetic.Operator.SHIFT_LEFT;
      case AelParser.SHIFT_RIGHT -> Arithmetic.Operator.SHIFT_RIGHT;
      case AelParser.SHIFT_RIGHT_LOGICAL -> Arithmetic.Operator.SHIFT_RIGHT_LOGICAL;
      default -> throw new IllegalStateException("no operator of arithmetic: " + token.getText());
    };
  }

  @Override
  public Node visitUnary(AelParser.UnaryContext context) {
    Literal number = SignedNumbers.literal(context);
    if (number != null) {
      return number;
    }
    enter(1, context);
    Node operand = node(context.unary());
    depth--;
    return switch (context.sign.getType()) {
      case AelParser.MINUS -> SignedNumbers.negated(operand, Constants.at(context));
      case AelParser.TILDE ->
          new Call(Function.COMPLEMENT, List.of(operand), Constants.at(context));
      default -> operand;
    };
  }

  @Override
  public Node visitNumberValue(AelParser.NumberValueContext context) {
    Literal number = SignedNumbers.literal(context.number(), 0);
    if (context.CAST() == null) {
      return number;
    }
    Exp.Type type = context.CAST().getText().equals("asInt()") ? Exp.Type.INT : Exp.Type.FLOAT;
    return new Cast(type, number, number.at());
  }

  @Override
  public Node visitTrueValue(AelParser.TrueValueContext context) {
    return new Literal(true, Exp.Type.BOOL, Constants.at(context));
  }

  @Override
  public Node visitFalseValue(AelParser.FalseValueContext context) {
    return new Literal(false, Exp.Type.BOOL, Constants.at(context));
  }

  @Override
  public Node visitText(AelParser.TextContext context) {
    return new Literal(
        Constants.unquoted(context.getText()), Exp.Type.STRING, Constants.at(context));
  }

  @Override
  public Node visitBlobValue(AelParser.BlobValueContext context) {
    return new Literal(Constants.blob(context.blob()), Exp.Type.BLOB, Constants.at(context));
  }

  @Override
  public Node visitVariable(AelParser.VariableContext context) {
    String text = context.getText();
    return new Variable(text.substring(2, text.length() - 1), Constants.at(context));
  }

  @Override
  public Node visitPlaceholder(AelParser.PlaceholderContext context) {
    int at = Constants.at(context);
    return new Placeholder(Integers.index(context.getText().substring(1), false, at), at);
  }

  @Override
  public Node visitMetadata(AelParser.MetadataContext context) {
    return MetadataReader.read(context.METADATA().getSymbol());
  }

  @Override
  public Node visitPathValue(AelParser.PathValueContext context) {
    return PathReader.read(context.path(), Constants.at(context));
  }

  @Override
  public Node visitGroup(AelParser.GroupContext context) {
    return inside(context.expression());
  }

  @Override
  public Node visitNegation(AelParser.NegationContext context) {
    return new Logical(
        Logical.Operator.NOT, List.of(inside(context.expression())), Constants.at(context));
  }

  @Override
  public Node visitExclusive(AelParser.ExclusiveContext context) {
    return new Logical(
        Logical.Operator.EXCLUSIVE, all(context.expression()), Constants.at(context));
  }

  @Override
  public Node visitLet(AelParser.LetContext context) {
    List<Let.Definition> definitions = new ArrayList<>();
    for (AelParser.DefinitionContext each : context.definition()) {
      definitions.add(new Let.Definition(variableName(each), inside(each.expression())));
    }
    return new Let(definitions, inside(context.expression()), Constants.at(context));
  }

  private static String variableName(AelParser.DefinitionContext definition) {
    String name = definition.NAME().getText();
    if (Character.isDigit(name.charAt(0))) {
      throw new AelFault(
          Constants.at(definition),
          "Invalid variable name '" + name + "': must start with a letter or underscore");
    }
    return name;
  }

  @Override
  public Node visitWhen(AelParser.WhenContext context) {
    List<When.Branch> branches = new ArrayList<>();
    for (AelParser.BranchContext each : context.branch()) {
      branches.add(new When.Branch(inside(each.expression(0)), inside(each.expression(1))));
    }
    return new When(branches, inside(context.expression()), Constants.at(context));
  }

  @Override
  public Node visitUnknown(AelParser.UnknownContext context) {
    return new Unknown(Constants.at(context));
  }

  @Override
  public Node visitCall(AelParser.CallContext context) {
    int at = Constants.at(context);
    Function function = Function.of(context.NAME().getText(), context.expression().size(), at);
    return new Call(function, all(context.expression()), at);
  }

  @Override
  public Node visitList(AelParser.ListContext context) {
    return CollectionReader.list(context, this);
  }

  @Override
  public Node visitMap(AelParser.MapContext context) {
    return CollectionReader.map(context, this);
  }

  private List<Node> all(List<AelParser.ExpressionContext> expressions) {
    List<Node> nodes = new ArrayList<>(expressions.size());
    for (AelParser.ExpressionContext each : expressions) {
      nodes.add(inside(each));
    }
    return nodes;
  }

  private Node inside(AelParser.ExpressionContext expression) {
    enter(1, expression);
    Node node = node(expression);
    depth--;
    return node;
  }

  private void enter(int levels, ParserRuleContext context) {
    depth += levels;
    if (depth > DEEPEST) {
      throw GuardedParser.tooDeep(Constants.at(context));
    }
  }
}
