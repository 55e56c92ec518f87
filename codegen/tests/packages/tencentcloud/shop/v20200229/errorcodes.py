# -*- coding: utf8 -*-
# A list for tests.


# The shop is closed today.
FAILEDOPERATION_CLOSED = 'FailedOperation.Closed'

# Internal error
INTERNALERROR = 'InternalError'

# The number is too large.
INVALIDPARAMETER_VALUETOOLARGE = 'InvalidParameter.ValueTooLarge'

# The number is far too large.
INVALIDPARAMETERVALUE_TOOLARGE = 'InvalidParameterValue.TooLarge'

# Somebody else has bought it.
RESOURCEINSUFFICIENT_SOLDOUT = 'ResourceInsufficient.SoldOut'
