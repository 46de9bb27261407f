/*
 * The text filter language. Every decision is made with one or two tokens, so that parsing is one pass.
 * What a sentence means, and whether its names and numbers are allowed, is decided by the code that reads the tree.
 */
grammar Ael;

input : expression EOF ;

expression : conjunction ( OR conjunction )* ;
conjunction : comparison ( AND comparison )* ;
comparison : bits ( operator=( EQ | NE | GT | GE | LT | LE | IN ) bits )? ;
bits : shift ( ( AMPERSAND | PIPE | CARET ) shift )* ;
shift : sum ( ( SHIFT_LEFT | SHIFT_RIGHT | SHIFT_RIGHT_LOGICAL ) sum )* ;
sum : term ( ( PLUS | MINUS ) term )* ;
term : power ( ( STAR | SLASH | PERCENT ) power )* ;
power : unary ( POW power )? ;
unary : sign=( MINUS | PLUS | TILDE ) unary | primary ;

primary
    : number ( DOT CAST )?                                                              # numberValue
    | TRUE                                                                              # trueValue
    | FALSE                                                                             # falseValue
    | QUOTED                                                                            # text
    | blob                                                                              # blobValue
    | VARIABLE                                                                          # variable
    | PLACEHOLDER                                                                       # placeholder
    | DOLLAR_DOT METADATA                                                               # metadata
    | DOLLAR_DOT path                                                                   # pathValue
    | OPEN expression CLOSE                                                             # group
    | NOT OPEN expression CLOSE                                                         # negation
    | EXCLUSIVE OPEN expression ( COMMA expression )+ CLOSE                             # exclusive
    | LET OPEN definition ( COMMA definition )* CLOSE THEN OPEN expression CLOSE        # let
    | WHEN OPEN branch ( COMMA branch )* COMMA DEFAULT ARROW expression CLOSE           # when
    | ( UNKNOWN | ERROR )                                                               # unknown
    | NAME OPEN expression ( COMMA expression )* CLOSE                                  # call
    | ( EMPTY_LIST | OPEN_LIST unary? ( COMMA unary )* CLOSE_LIST )                     # list
    | OPEN_MAP entry? ( COMMA entry )* CLOSE_MAP                                        # map
    ;

number : INT | FLOAT | DOT_DIGITS ;
blob : BLOB_HEX | BLOB_BASE64 ;
definition : NAME ASSIGN expression ;
branch : expression ARROW expression ;
entry : ( INT | QUOTED | blob ) COLON unary ;

path : bin step* ( DOT function )? ;
bin : NAME | NAME_WITH_AT | QUOTED | IN | reserved ;
step : DOT key                                                                          # mapKey
    | ( DOT_DIGITS | DOT_SIGNED | DOT_PREFIXED )                                        # mapKeyNumber
    | DOT mapPart                                                                       # mapStep
    | DOT listPart                                                                      # listStep
    ;

mapPart
    : EMPTY_MAP                                                                         # mapDesignator
    | OPEN_MAP signed CLOSE_MAP                                                         # mapIndex
    | ( OPEN_MAP | MAP_NOT ) signed COLON signed? ( TILDE key )? CLOSE_MAP              # mapIndexRange
    | ( OPEN_MAP | MAP_NOT ) key MINUS key? CLOSE_MAP                                   # mapKeyRange
    | ( OPEN_MAP | MAP_NOT ) key ( COMMA key )* CLOSE_MAP                               # mapKeyList
    | MAP_VALUE value CLOSE_MAP                                                         # mapValue
    | ( MAP_VALUE | MAP_NOT_VALUE ) value ( COMMA value )+ CLOSE_MAP                    # mapValueList
    | ( MAP_VALUE | MAP_NOT_VALUE ) value COLON value? CLOSE_MAP                        # mapValueRange
    | MAP_RANK signed CLOSE_MAP                                                         # mapRank
    | ( MAP_RANK | MAP_NOT_RANK ) signed COLON signed? ( TILDE value )? CLOSE_MAP       # mapRankRange
    ;

listPart
    : EMPTY_LIST                                                                        # listDesignator
    | OPEN_LIST signed CLOSE_LIST                                                       # listIndex
    | ( OPEN_LIST | LIST_NOT ) signed COLON signed? CLOSE_LIST                          # listIndexRange
    | LIST_VALUE value CLOSE_LIST                                                       # listValue
    | ( LIST_VALUE | LIST_NOT_VALUE ) value ( COMMA value )+ CLOSE_LIST                 # listValueList
    | ( LIST_VALUE | LIST_NOT_VALUE ) value COLON value? CLOSE_LIST                     # listValueRange
    | LIST_RANK signed CLOSE_LIST                                                       # listRank
    | ( LIST_RANK | LIST_NOT_RANK ) signed COLON signed? ( TILDE value )? CLOSE_LIST    # listRankRange
    ;

signed : MINUS? INT ;
key : NAME | QUOTED | IN | INT | blob | reserved ;
value : NAME | QUOTED | IN | signed | blob | reserved ;

function
    : CAST                                                                              # cast
    | EXISTS                                                                            # exists
    | COUNT                                                                             # count
    | GET ( EMPTY_ARGUMENTS | OPEN parameter ( COMMA parameter )* CLOSE )               # get
    | ( REMOVE | INSERT | SET | APPEND | INCREMENT | CLEAR | SORT ) EMPTY_ARGUMENTS     # mutator
    ;
parameter : ( TYPE | RETURN ) COLON ( TYPE_NAME | RETURN_NAME ) ;

reserved
    : TRUE | FALSE | GET | TYPE | RETURN | AND | OR | NOT | EXCLUSIVE | LET | THEN | WHEN | DEFAULT
    | REMOVE | INSERT | SET | APPEND | INCREMENT | CLEAR | SORT | UNKNOWN | ERROR
    ;

OR : 'or' ;
AND : 'and' ;
NOT : 'not' ;
EXCLUSIVE : 'exclusive' ;
LET : 'let' ;
THEN : 'then' ;
WHEN : 'when' ;
DEFAULT : 'default' ;
TRUE : 'true' ;
FALSE : 'false' ;
UNKNOWN : 'unknown' ;
ERROR : 'error' ;
GET : 'get' ;
TYPE : 'type' ;
RETURN : 'return' ;
REMOVE : 'remove' ;
INSERT : 'insert' ;
SET : 'set' ;
APPEND : 'append' ;
INCREMENT : 'increment' ;
CLEAR : 'clear' ;
SORT : 'sort' ;
IN : [iI] [nN] ;

TYPE_NAME : 'INT' | 'STRING' | 'FLOAT' | 'BOOL' | 'BLOB' | 'LIST' | 'MAP' | 'GEO' | 'HLL' ;
RETURN_NAME
    : 'VALUE' | 'KEY_VALUE' | 'UNORDERED_MAP' | 'ORDERED_MAP' | 'KEY' | 'INDEX' | 'RANK' | 'COUNT' | 'NONE' | 'EXISTS'
    | 'REVERSE_INDEX' | 'REVERSE_RANK'
    ;

CAST : 'asInt()' | 'asFloat()' ;
EXISTS : 'exists()' ;
COUNT : 'count()' ;
METADATA
    : 'deviceSize()' | 'memorySize()' | 'recordSize()' | 'isTombstone()' | 'keyExists()' | 'lastUpdate()' | 'sinceUpdate()'
    | 'setName()' | 'ttl()' | 'voidTime()' | 'digestModulo(' INTEGER ')'
    ;

DOLLAR_DOT : '$.' ;
VARIABLE : '${' [A-Za-z_] [A-Za-z0-9_]* '}' ;
PLACEHOLDER : '?' [0-9]+ ;

INT : INTEGER ;
FLOAT : [0-9]+ '.' [0-9]+ ;
DOT_DIGITS : '.' [0-9]+ ;
DOT_SIGNED : '.' [+-] [0-9]+ ;
DOT_PREFIXED : '.' PREFIXED ;
BLOB_HEX : [xX] '\'' [0-9a-fA-F]* '\'' ;
BLOB_BASE64 : [bB] '64\'' [A-Za-z0-9+/=]* '\'' ;
QUOTED : '\'' ~'\''* '\'' | '"' ~'"'* '"' ;
NAME : [A-Za-z0-9_]+ ;
NAME_WITH_AT : [A-Za-z0-9_@]+ ;

EQ : '==' ;
NE : '!=' ;
GE : '>=' ;
LE : '<=' ;
SHIFT_RIGHT_LOGICAL : '>>>' ;
SHIFT_RIGHT : '>>' ;
SHIFT_LEFT : '<<' ;
GT : '>' ;
LT : '<' ;
PLUS : '+' ;
MINUS : '-' ;
POW : '**' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
AMPERSAND : '&' ;
PIPE : '|' ;
CARET : '^' ;
TILDE : '~' ;
ARROW : '=>' ;
ASSIGN : '=' ;
COLON : ':' ;
COMMA : ',' ;
DOT : '.' ;
EMPTY_ARGUMENTS : '()' ;
OPEN : '(' ;
CLOSE : ')' ;

EMPTY_MAP : '{}' ;
MAP_NOT_VALUE : '{!=' ;
MAP_NOT_RANK : '{!#' ;
MAP_NOT : '{!' ;
MAP_VALUE : '{=' ;
MAP_RANK : '{#' ;
OPEN_MAP : '{' ;
CLOSE_MAP : '}' ;
EMPTY_LIST : '[]' ;
LIST_NOT_VALUE : '[!=' ;
LIST_NOT_RANK : '[!#' ;
LIST_NOT : '[!' ;
LIST_VALUE : '[=' ;
LIST_RANK : '[#' ;
OPEN_LIST : '[' ;
CLOSE_LIST : ']' ;

WHITE_SPACE : [ \t\r\n]+ -> skip ;

fragment INTEGER : [0-9]+ | PREFIXED ;
fragment PREFIXED : '0' ( [xX] [0-9a-fA-F]+ | [bB] [01]+ ) ;
