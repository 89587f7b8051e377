; language: typescript-base
; inherits: ecmascript

;; What TypeScript with and without JSX have in common.

;; Types say nothing about values.
[(type_arguments) (type_parameters) (interface_declaration) (type_alias_declaration)] @ignore
(as_expression . (_) @group.part) @group
(satisfies_expression . (_) @group.part) @group
(non_null_expression (_) @group.part) @group
(as_expression (_) (_) @ignore)
(satisfies_expression (_) (_) @ignore)
(type_annotation) @ignore
(type_identifier) @name
(public_field_definition name: (_) @assign.target) @assign @declares
(public_field_definition value: (_) @assign.value)
(public_field_definition "readonly") @constant
[(required_parameter) (optional_parameter)] @parameter
(required_parameter pattern: (_) @parameter.name)
(required_parameter value: (_) @parameter.value)
(optional_parameter pattern: (_) @parameter.name)
(optional_parameter value: (_) @parameter.value)
(enum_declaration name: (_) @class.name body: (_) @class.body) @class
(enum_assignment name: (_) @assign.target value: (_) @assign.value) @assign @declares @constant
(abstract_class_declaration name: (_) @class.name body: (_) @class.body) @class
(internal_module name: (_) @class.name body: (_) @class.body) @class
