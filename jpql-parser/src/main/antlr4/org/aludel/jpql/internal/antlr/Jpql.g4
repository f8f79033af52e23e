/*
 * The query language of Jakarta Persistence 3.2, and what Aludel understands beyond it.
 *
 * Rules that the specification has too (section 4.12) bear its names. Where it distinguishes expressions by the type of
 * their value (string, arithmetic, datetime, boolean, enum, entity), this grammar has one chain of rules, ordered by
 * precedence: a parser does not know types. Rules that are not in the specification are marked with "beyond"; the parts
 * of a rule that go beyond it are refused by the reader when the parser is strict.
 *
 * No keyword is reserved everywhere. Behind a dot and as the name of an entity every word is a name (word). As a variable, or
 * as the first name of a path, every word is a name that is not in the short list of clause_word. Optional names
 * without AS are non-greedy: where both readings are possible ("FROM Order left JOIN ..."), the keyword is meant.
 */
grammar Jpql;

options { caseInsensitive = true; contextSuperClass = QueryPart; }

// ---------------------------------------------------------------------------------------------------- statements

query : ql_statement EOF ;

ql_statement : select_statement | update_statement | delete_statement | insert_statement ;

select_statement : with_clause? union ;

union : intersection (union_operator intersection)* ;

union_operator : (UNION | EXCEPT) ALL? ;

intersection : query_expression (INTERSECT ALL? query_expression)* ;

query_expression : select_query | values_query | parenthesized_query ;

parenthesized_query : '(' select_statement ')' orderby_clause? row_limit? ;

select_query
    : (select_clause from_clause? | from_clause)
      where_clause? groupby_clause? having_clause? window_clause? orderby_clause? row_limit?
    ;

// beyond
values_query : VALUES values_row (',' values_row)* orderby_clause? row_limit? ;

values_row : '(' new_value (',' new_value)* ')' ;

subquery : select_statement ;

update_statement : with_clause? update_clause where_clause? returning_clause? ;

update_clause : UPDATE entity_name (AS? identification_variable)?? SET update_item (',' update_item)* ;

update_item : attribute_path '=' new_value ;

new_value : DEFAULT | scalar_expression ;

delete_statement : with_clause? delete_clause where_clause? returning_clause? ;

delete_clause : DELETE FROM entity_name (AS? identification_variable)?? ;

// beyond
insert_statement
    : with_clause? INSERT INTO entity_name (AS? identification_variable)?
      '(' attribute_path (',' attribute_path)* ')' union conflict_clause? returning_clause?
    ;

conflict_clause
    : ON CONFLICT conflict_target? DO (NOTHING | UPDATE SET update_item (',' update_item)* where_clause?)
    ;

conflict_target
    : '(' attribute_path (',' attribute_path)* ')' where_clause?
    | ON CONSTRAINT identification_variable
    ;

returning_clause : RETURNING select_item (',' select_item)* ;

with_clause : WITH RECURSIVE? common_table (',' common_table)* ;

common_table
    : identification_variable column_names? AS (NOT? MATERIALIZED)? '(' ql_statement ')' search_clause? cycle_clause?
    ;

column_names : '(' column_name (',' column_name)* ')' ;

column_name : identification_variable ;

search_clause : SEARCH (DEPTH | BREADTH) FIRST BY column_name (',' column_name)* SET column_name ;

cycle_clause : CYCLE column_name (',' column_name)* SET column_name USING column_name ;

// ------------------------------------------------------------------------------------------------------- clauses

select_clause : SELECT (DISTINCT distinct_on?)? select_item (',' select_item)* ;

// beyond
distinct_on : ON '(' scalar_expression (',' scalar_expression)* ')' ;

select_item : select_expression (AS? result_variable)?? ;

select_expression : constructor_expression | object_expression | scalar_expression ;

object_expression : OBJECT '(' identification_variable ')' ;

constructor_expression : NEW constructor_name '(' constructor_item (',' constructor_item)* ')' ;

constructor_name : word ('.' word)* ;

constructor_item : constructor_expression | scalar_expression ;

result_variable : identification_variable ;

from_clause : FROM from_item (',' from_item)* ;

from_item
    : (collection_member_declaration | derived_table | range_variable_declaration) (join | fetch_join)*
    ;

range_variable_declaration : range_path (AS? identification_variable)?? ;

range_path : path_root ('.' word)* | entity_name ;

collection_member_declaration
    : IN '(' attribute_path_or_root ')' AS? identification_variable
    | derived_collection_member_declaration
    ;

derived_collection_member_declaration : IN collection_path (AS? identification_variable)?? ;

collection_path : (path_root | identification_variable) ('.' word)+ ;

attribute_path_or_root : path_root ('.' word)+ | attribute_path ;

// beyond
derived_table : LATERAL? '(' subquery ')' (AS? identification_variable column_names?)?? ;

join : join_spec (derived_table | join_association_path_expression (AS? identification_variable)??) join_condition? ;

fetch_join : join_spec FETCH join_association_path_expression (AS? identification_variable)?? join_condition? ;

join_spec : (INNER | (LEFT | RIGHT | FULL) OUTER? | CROSS)? JOIN ;

join_association_path_expression : range_path ;

join_condition : ON conditional_expression ;

where_clause : WHERE conditional_expression ;

groupby_clause : GROUP BY groupby_item (',' groupby_item)* ;

groupby_item
    : ROLLUP '(' grouping_set (',' grouping_set)* ')'
    | CUBE '(' grouping_set (',' grouping_set)* ')'
    | GROUPING SETS '(' grouping_set (',' grouping_set)* ')'
    | scalar_expression
    ;

// beyond
grouping_set : '(' (scalar_expression (',' scalar_expression)*)? ')' | scalar_expression ;

having_clause : HAVING conditional_expression ;

// beyond
window_clause : WINDOW named_window (',' named_window)* ;

named_window : identification_variable AS '(' window_specification ')' ;

window_specification
    : identification_variable?? (PARTITION BY scalar_expression (',' scalar_expression)*)? orderby_clause? window_frame?
    ;

window_frame
    : (ROWS | RANGE | GROUPS) (frame_bound | BETWEEN frame_bound AND frame_bound) (EXCLUDE frame_exclusion)?
    ;

frame_bound
    : UNBOUNDED (PRECEDING | FOLLOWING)
    | CURRENT ROW
    | string_expression (PRECEDING | FOLLOWING)
    ;

frame_exclusion : CURRENT ROW | GROUP | TIES | NO OTHERS ;

orderby_clause : ORDER BY orderby_item (',' orderby_item)* ;

orderby_item : orderby_expression (ASC | DESC)? (NULLS (FIRST | LAST))? ;

orderby_expression : scalar_expression ;

// beyond
row_limit
    : limit_clause offset_clause?
    | offset_clause (limit_clause | fetch_clause)?
    | fetch_clause
    ;

limit_clause : LIMIT row_count ;

offset_clause : OFFSET row_count (ROW | ROWS)? ;

fetch_clause : FETCH (FIRST | NEXT) (row_count PERCENT?)? (ROW | ROWS) (ONLY | WITH TIES) ;

row_count : string_expression ;

// ----------------------------------------------------------------------------------------------------- conditions

conditional_expression : conditional_term (OR conditional_term)* ;

conditional_term : conditional_factor (AND conditional_factor)* ;

conditional_factor : NOT conditional_factor | conditional_primary ;

conditional_primary : exists_expression | string_expression simple_cond_expression? ;

exists_expression : EXISTS '(' subquery ')' ;

simple_cond_expression
    : comparison_operator (all_or_any_expression | string_expression)                 # comparison_expression
    | NOT? BETWEEN string_expression AND string_expression                            # between_expression
    | NOT? IN (input_parameter | '(' subquery ')' | '(' in_item (',' in_item)* ')')   # in_expression
    | NOT? (LIKE | ILIKE) pattern_value (ESCAPE escape_character)?                    # like_expression
    | IS NOT? NULL                                                                    # null_comparison_expression
    | IS NOT? EMPTY                                          # empty_collection_comparison_expression
    | IS NOT? (TRUE | FALSE | UNKNOWN)                                                # truth_test
    | IS NOT? DISTINCT FROM string_expression                                         # distinct_expression
    | NOT? MEMBER OF? attribute_path_or_root                                          # collection_member_expression
    ;

comparison_operator : '=' | '>' | '>=' | '<' | '<=' | '<>' | '!=' ;

all_or_any_expression : (ALL | ANY | SOME) '(' subquery ')' ;

in_item : scalar_expression ;

pattern_value : string_expression ;

escape_character : string_expression ;

// ---------------------------------------------------------------------------------------------------- expressions

scalar_expression : conditional_expression ;

string_expression : arithmetic_expression ('||' arithmetic_expression)* ;

arithmetic_expression : arithmetic_term (additive_operator arithmetic_term)* ;

additive_operator : '+' | '-' ;

arithmetic_term : arithmetic_factor (multiplicative_operator arithmetic_factor)* ;

multiplicative_operator : '*' | '/' ;

arithmetic_factor : additive_operator arithmetic_factor | arithmetic_primary ;

arithmetic_primary
    : '(' subquery ')'                                                                # scalar_subquery
    | '(' scalar_expression (',' scalar_expression)* ')'                              # parenthesized
    | literal                                                                         # literal_value
    | input_parameter                                                                 # parameter_value
    | case_expression                                                                 # case_value
    | functions_returning_numerics                                                    # numeric_function
    | functions_returning_strings                                                     # string_function
    | functions_returning_datetime                                                    # datetime_function
    | cast_function                                                                   # cast_value
    | type_discriminator                                                              # type_value
    | entity_id_or_version_function                                                   # id_or_version
    | (aggregate_expression | function_invocation) within_group? filter_clause? over_clause?   # function_value
    | path_expression                                                                 # path_value
    ;

path_expression : path_root ('.' word)* | identification_variable ('.' word)* ;

path_root : qualified_identification_variable | treated_subpath ;

qualified_identification_variable : (KEY | VALUE | ENTRY) '(' identification_variable ')' ;

treated_subpath : TREAT '(' path_expression AS entity_name ')' ;

attribute_path : identification_variable ('.' word)* ;

aggregate_expression
    : (AVG | MAX | MIN | SUM | COUNT) '(' DISTINCT? scalar_expression ')'
    | COUNT '(' '*' ')'
    ;

function_invocation
    : FUNCTION '(' string_literal (',' function_arg)* ')'
    | function_name '(' (DISTINCT? function_arg (',' function_arg)* orderby_clause?)? ')'
    ;

function_arg : scalar_expression ;

// beyond
function_name : (IDENTIFIER | function_word) ('.' word)* ;

within_group : WITHIN GROUP '(' orderby_clause ')' ;

filter_clause : FILTER '(' where_clause ')' ;

over_clause : ((IGNORE | RESPECT) NULLS)? OVER (identification_variable | '(' window_specification ')') ;

functions_returning_numerics
    : (LENGTH | ABS | CEILING | EXP | FLOOR | LN | SIGN | SQRT) '(' scalar_expression ')'
    | LOCATE '(' scalar_expression ',' scalar_expression (',' scalar_expression)? ')'
    | (MOD | POWER | ROUND) '(' scalar_expression ',' scalar_expression ')'
    | SIZE '(' attribute_path_or_root ')'
    | INDEX '(' identification_variable ')'
    | extract_datetime_field
    ;

functions_returning_strings
    : CONCAT '(' scalar_expression (',' scalar_expression)+ ')'
    | SUBSTRING '(' scalar_expression ',' scalar_expression (',' scalar_expression)? ')'
    | TRIM '(' (trim_specification? trim_character? FROM)? scalar_expression ')'
    | (LOWER | UPPER) '(' scalar_expression ')'
    | (LEFT | RIGHT) '(' scalar_expression ',' scalar_expression ')'
    | REPLACE '(' scalar_expression ',' scalar_expression ',' scalar_expression ')'
    ;

trim_specification : LEADING | TRAILING | BOTH ;

trim_character : string_literal | input_parameter ;

functions_returning_datetime
    : CURRENT_DATE
    | CURRENT_TIME
    | CURRENT_TIMESTAMP
    | LOCAL (DATE | TIME | DATETIME)
    ;

extract_datetime_field : EXTRACT '(' datetime_field FROM scalar_expression ')' ;

datetime_field : identification_variable ;

cast_function : CAST '(' scalar_expression AS cast_target ')' ;

cast_target : word ('.' word)* ('(' INTEGER_LITERAL (',' INTEGER_LITERAL)? ')')? ;

type_discriminator : TYPE '(' (input_parameter | path_expression) ')' ;

entity_id_or_version_function : (ID | VERSION) '(' path_expression ')' ;

case_expression : general_case_expression | simple_case_expression | coalesce_expression | nullif_expression ;

general_case_expression : CASE when_clause+ else_clause? END ;

when_clause : WHEN conditional_expression THEN scalar_expression ;

else_clause : ELSE scalar_expression ;

simple_case_expression : CASE case_operand simple_when_clause+ else_clause? END ;

case_operand : scalar_expression ;

simple_when_clause : WHEN scalar_expression THEN scalar_expression ;

coalesce_expression : COALESCE '(' scalar_expression (',' scalar_expression)+ ')' ;

nullif_expression : NULLIF '(' scalar_expression ',' scalar_expression ')' ;

literal : numeric_literal | string_literal | boolean_literal | date_time_timestamp_literal | NULL ;

numeric_literal : INTEGER_LITERAL | DECIMAL_LITERAL ;

string_literal : STRING_LITERAL ;

boolean_literal : TRUE | FALSE ;

date_time_timestamp_literal : (DATE_ESCAPE | TIME_ESCAPE | TIMESTAMP_ESCAPE) STRING_LITERAL '}' ;

input_parameter : POSITIONAL_PARAMETER | NAMED_PARAMETER ;

// ---------------------------------------------------------------------------------------------------------- names

entity_name : word ('.' word)* ;

identification_variable : IDENTIFIER | name_word ;

word : IDENTIFIER | name_word | clause_word ;

// These words end what stands before them. They are names only behind a dot and as names of entities.
clause_word
    : AND | AS | BETWEEN | BY | CASE | DISTINCT | ELSE | EXISTS | FALSE | FROM | HAVING | IN | IS | JOIN | LIKE | NOT
    | NULL | ON | OR | SELECT | THEN | TRUE | WHEN | WHERE
    ;

name_word
    : ABS | ALL | ANY | ASC | AVG | BOTH | BREADTH | CAST | CEILING | COALESCE | CONCAT | CONFLICT | CONSTRAINT | COUNT
    | CROSS | CUBE | CURRENT | CURRENT_DATE | CURRENT_TIME | CURRENT_TIMESTAMP | CYCLE | DATE | DATETIME | DEFAULT
    | DELETE | DEPTH | DESC | DO | EMPTY | END | ENTRY | ESCAPE | EXCEPT | EXCLUDE | EXP | EXTRACT | FETCH | FILTER
    | FIRST | FLOOR | FOLLOWING | FULL | FUNCTION | GROUP | GROUPING | GROUPS | ID | IGNORE | ILIKE | INDEX | INNER
    | INSERT | INTERSECT | INTO | KEY | LAST | LATERAL | LEADING | LEFT | LENGTH | LIMIT | LN | LOCAL | LOCATE | LOWER
    | MATERIALIZED | MAX | MEMBER | MIN | MOD | NEW | NEXT | NO | NOTHING | NULLIF | NULLS | OBJECT | OF | OFFSET | ONLY
    | ORDER | OTHERS | OUTER | OVER | PARTITION | PERCENT | POWER | PRECEDING | RANGE | RECURSIVE | REPLACE | RESPECT
    | RETURNING | RIGHT | ROLLUP | ROUND | ROW | ROWS | SEARCH | SET | SETS | SIGN | SIZE | SOME | SQRT | SUBSTRING | SUM
    | TIES | TIME | TRAILING | TREAT | TRIM | TYPE | UNBOUNDED | UNION | UNKNOWN | UPDATE | UPPER | USING | VALUE
    | VALUES | VERSION | WINDOW | WITH | WITHIN
    ;

// Keywords that databases have functions of.
function_word : DATE | DATETIME | FIRST | GROUPING | LAST | TIME | VALUES ;

// --------------------------------------------------------------------------------------------------------- tokens

ABS : 'ABS' ;
ALL : 'ALL' ;
AND : 'AND' ;
ANY : 'ANY' ;
AS : 'AS' ;
ASC : 'ASC' ;
AVG : 'AVG' ;
BETWEEN : 'BETWEEN' ;
BOTH : 'BOTH' ;
BREADTH : 'BREADTH' ;
BY : 'BY' ;
CASE : 'CASE' ;
CAST : 'CAST' ;
CEILING : 'CEILING' ;
COALESCE : 'COALESCE' ;
CONCAT : 'CONCAT' ;
CONFLICT : 'CONFLICT' ;
CONSTRAINT : 'CONSTRAINT' ;
COUNT : 'COUNT' ;
CROSS : 'CROSS' ;
CUBE : 'CUBE' ;
CURRENT : 'CURRENT' ;
CURRENT_DATE : 'CURRENT_DATE' ;
CURRENT_TIME : 'CURRENT_TIME' ;
CURRENT_TIMESTAMP : 'CURRENT_TIMESTAMP' ;
CYCLE : 'CYCLE' ;
DATE : 'DATE' ;
DATETIME : 'DATETIME' ;
DEFAULT : 'DEFAULT' ;
DELETE : 'DELETE' ;
DEPTH : 'DEPTH' ;
DESC : 'DESC' ;
DISTINCT : 'DISTINCT' ;
DO : 'DO' ;
ELSE : 'ELSE' ;
EMPTY : 'EMPTY' ;
END : 'END' ;
ENTRY : 'ENTRY' ;
ESCAPE : 'ESCAPE' ;
EXCEPT : 'EXCEPT' ;
EXCLUDE : 'EXCLUDE' ;
EXISTS : 'EXISTS' ;
EXP : 'EXP' ;
EXTRACT : 'EXTRACT' ;
FALSE : 'FALSE' ;
FETCH : 'FETCH' ;
FILTER : 'FILTER' ;
FIRST : 'FIRST' ;
FLOOR : 'FLOOR' ;
FOLLOWING : 'FOLLOWING' ;
FROM : 'FROM' ;
FULL : 'FULL' ;
FUNCTION : 'FUNCTION' ;
GROUP : 'GROUP' ;
GROUPING : 'GROUPING' ;
GROUPS : 'GROUPS' ;
HAVING : 'HAVING' ;
ID : 'ID' ;
IGNORE : 'IGNORE' ;
ILIKE : 'ILIKE' ;
IN : 'IN' ;
INDEX : 'INDEX' ;
INNER : 'INNER' ;
INSERT : 'INSERT' ;
INTERSECT : 'INTERSECT' ;
INTO : 'INTO' ;
IS : 'IS' ;
JOIN : 'JOIN' ;
KEY : 'KEY' ;
LAST : 'LAST' ;
LATERAL : 'LATERAL' ;
LEADING : 'LEADING' ;
LEFT : 'LEFT' ;
LENGTH : 'LENGTH' ;
LIKE : 'LIKE' ;
LIMIT : 'LIMIT' ;
LN : 'LN' ;
LOCAL : 'LOCAL' ;
LOCATE : 'LOCATE' ;
LOWER : 'LOWER' ;
MATERIALIZED : 'MATERIALIZED' ;
MAX : 'MAX' ;
MEMBER : 'MEMBER' ;
MIN : 'MIN' ;
MOD : 'MOD' ;
NEW : 'NEW' ;
NEXT : 'NEXT' ;
NO : 'NO' ;
NOT : 'NOT' ;
NOTHING : 'NOTHING' ;
NULL : 'NULL' ;
NULLIF : 'NULLIF' ;
NULLS : 'NULLS' ;
OBJECT : 'OBJECT' ;
OF : 'OF' ;
OFFSET : 'OFFSET' ;
ON : 'ON' ;
ONLY : 'ONLY' ;
OR : 'OR' ;
ORDER : 'ORDER' ;
OTHERS : 'OTHERS' ;
OUTER : 'OUTER' ;
OVER : 'OVER' ;
PARTITION : 'PARTITION' ;
PERCENT : 'PERCENT' ;
POWER : 'POWER' ;
PRECEDING : 'PRECEDING' ;
RANGE : 'RANGE' ;
RECURSIVE : 'RECURSIVE' ;
REPLACE : 'REPLACE' ;
RESPECT : 'RESPECT' ;
RETURNING : 'RETURNING' ;
RIGHT : 'RIGHT' ;
ROLLUP : 'ROLLUP' ;
ROUND : 'ROUND' ;
ROW : 'ROW' ;
ROWS : 'ROWS' ;
SEARCH : 'SEARCH' ;
SELECT : 'SELECT' ;
SET : 'SET' ;
SETS : 'SETS' ;
SIGN : 'SIGN' ;
SIZE : 'SIZE' ;
SOME : 'SOME' ;
SQRT : 'SQRT' ;
SUBSTRING : 'SUBSTRING' ;
SUM : 'SUM' ;
THEN : 'THEN' ;
TIES : 'TIES' ;
TIME : 'TIME' ;
TRAILING : 'TRAILING' ;
TREAT : 'TREAT' ;
TRIM : 'TRIM' ;
TRUE : 'TRUE' ;
TYPE : 'TYPE' ;
UNBOUNDED : 'UNBOUNDED' ;
UNION : 'UNION' ;
UNKNOWN : 'UNKNOWN' ;
UPDATE : 'UPDATE' ;
UPPER : 'UPPER' ;
USING : 'USING' ;
VALUE : 'VALUE' ;
VALUES : 'VALUES' ;
VERSION : 'VERSION' ;
WHEN : 'WHEN' ;
WHERE : 'WHERE' ;
WINDOW : 'WINDOW' ;
WITH : 'WITH' ;
WITHIN : 'WITHIN' ;

DOT : '.' ;
COMMA : ',' ;
OPEN : '(' ;
CLOSE : ')' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
CONCATENATE : '||' ;
EQUAL : '=' ;
NOT_EQUAL : '<>' ;
NOT_EQUAL_MARK : '!=' ;
LESS : '<' ;
LESS_OR_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_OR_EQUAL : '>=' ;
CLOSE_ESCAPE : '}' ;

// Java's identifiers, without the control characters that Java ignores in them.
IDENTIFIER options { caseInsensitive = false; }
    : [\p{L}\p{Nl}\p{Sc}\p{Pc}] [\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]*
    ;

// The suffixes say the Java type: L, and beyond Java BI (BigInteger); F, D, and BD (BigDecimal).
INTEGER_LITERAL : DIGITS ('L' | 'BI' | 'F' | 'D' | 'BD')? ;

DECIMAL_LITERAL
    : (DIGITS '.' DIGITS? EXPONENT? | '.' DIGITS EXPONENT? | DIGITS EXPONENT) ('F' | 'D' | 'BD' | 'L' | 'BI')?
    ;

fragment DIGITS : [0-9] ([0-9_]* [0-9])? ;

fragment EXPONENT : 'E' [+-]? DIGITS ;

STRING_LITERAL : '\'' (~'\'' | '\'\'')* '\'' ;

DATE_ESCAPE : '{' [ \t\r\n\f]* 'D' ;
TIME_ESCAPE : '{' [ \t\r\n\f]* 'T' ;
TIMESTAMP_ESCAPE : '{' [ \t\r\n\f]* 'TS' ;

POSITIONAL_PARAMETER : '?' [0-9]+ ;

NAMED_PARAMETER options { caseInsensitive = false; }
    : ':' [\p{L}\p{Nl}\p{Sc}\p{Pc}] [\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]*
    ;

WHITESPACE : [ \t\r\n\f\u00A0\u2028\u2029\uFEFF]+ -> skip ;

// What is no token. Each of them is a mistake with a message of its own.
UNTERMINATED_STRING : '\'' (~'\'' | '\'\'')* ;
DOUBLE_QUOTED_STRING : '"' ~'"'* '"'? ;
MALFORMED_NUMBER options { caseInsensitive = false; }
    : ('.' [0-9] | [0-9]) [0-9._\p{L}]*
    ;
UNNUMBERED_PARAMETER : '?' ;
UNNAMED_PARAMETER : ':' ;
UNKNOWN_CHARACTER : . ;
